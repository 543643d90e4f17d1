import { generate } from 'selfsigned'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { createSmtp } from './smtp.ts'
import type { SmtpSettings } from './smtp-settings.ts'
import { answer, mailServer, quirkyServer, type TestServer } from './test-mail-server.ts'
import { outgoing, REPORT, sender, TOKEN } from './test-outbox.ts'

const running: TestServer[] = []
const kept = async (server: Promise<TestServer>) => {
  running.push(await server)
  return await server
}
const server = (options?: SMTPServerOptions) => kept(mailServer(options))
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
})
const smtpTo = ({ url }: Pick<TestServer, 'url'>, settings: Partial<SmtpSettings> = {}) =>
  createSmtp({ url, sender, plainAllowed: true, ...settings })

describe('a server that answers', () => {
  test('M4 takes the mail: handed over, to one person, from our address', async () => {
    const mails = await server()
    const outcome = await smtpTo(mails).send(outgoing('m1'))
    expect(outcome).toMatchObject({ outcome: 'handed-over', response: expect.stringMatching(/^250/) })
    expect(mails.arrived).toMatchObject([
      { from: 'bounce.m1@aldercreek.example', to: ['m1@patients.example'] },
    ])
  })

  test('M4 says later: deferred', async () => {
    const busy = await server({ onRcptTo: (_, __, done) => done(answer(451, '4.7.1 greylisted, come back')) })
    expect(await smtpTo(busy).send(outgoing('m1'))).toMatchObject({ outcome: 'deferred', code: 451 })
  })

  test.each([
    [550, '5.1.1 no such user', 'address', '5.1.1'],
    [550, 'no such user', 'address', undefined],
    [550, '5.7.1 blocked by policy', 'message', '5.7.1'],
    [552, '5.2.2 mailbox full', 'message', '5.2.2'],
    [554, 'not here', 'message', undefined],
  ])('M3 M4 says never: %i %s is about the %s', async (code, words, about, enhanced) => {
    const strict = await server({ onRcptTo: (_, __, done) => done(answer(code, words)) })
    const outcome = await smtpTo(strict).send(outgoing('m1'))
    expect(outcome).toMatchObject({ outcome: 'refused', code, about })
    expect('enhanced' in outcome ? outcome.enhanced : undefined).toBe(enhanced)
  })

  test('M4 refuses the content after it was sent: never, and the address is not to blame', async () => {
    const picky = await server({
      onData: (stream, _, done) =>
        stream.on('end', () => done(answer(554, '5.7.1 looks like spam'))).resume(),
    })
    expect(await smtpTo(picky).send(outgoing('m1'))).toMatchObject({ outcome: 'refused', about: 'message' })
  })

  test('refuses us, the sender: nobody’s mail is bounced for that', async () => {
    const strange = await server({ onMailFrom: (_, __, done) => done(answer(553, '5.1.8 sender unknown')) })
    expect(await smtpTo(strange).send(outgoing('m1'))).toMatchObject({
      outcome: 'unreachable',
      cause: 'sender-refused',
    })
  })

  test.each([
    [550, '5.1.8 <bounce@aldercreek.example>: Sender address rejected: Domain not found', 'sender-refused'],
    [550, '5.1.7 bad sender', 'sender-refused'],
    [553, '5.7.1 <bounce@aldercreek.example>: Sender address rejected: not owned by user', 'sender-refused'],
    [554, '5.7.1 <m1@patients.example>: Relay access denied', 'sender-refused'],
    [550, 'relay not permitted', 'sender-refused'],
    [550, '5.7.54 SMTP; Unable to relay recipient in non-accepted domain', 'sender-refused'],
    [530, '5.7.0 Must issue a STARTTLS command first', 'sign-in-refused'],
    [535, '5.7.8 Authentication required', 'sign-in-refused'],
  ])('M3 %i %s, as late as RCPT TO, is about us and no patient', async (code, words, cause) => {
    const late = await server({ onRcptTo: (_, __, done) => done(answer(code, words)) })
    expect(await smtpTo(late).send(outgoing('m1'))).toMatchObject({ outcome: 'unreachable', cause })
  })

  test('M3 a refusal of one mailbox that quotes another server is about that mailbox', async () => {
    const words = '5.1.1 callout failed: it said 550 relay access denied'
    const strict = await server({ onRcptTo: (_, __, done) => done(answer(550, words)) })
    expect(await smtpTo(strict).send(outgoing('m1'))).toMatchObject({ outcome: 'refused', about: 'address' })
  })

  test('too large for it, found at MAIL FROM, is about this mail and not its sender', async () => {
    const small = await server({ onMailFrom: (_, __, done) => done(answer(552, '5.3.4 too large')) })
    expect(await smtpTo(small).send(outgoing('m1'))).toMatchObject({ outcome: 'refused', about: 'message' })
  })

  test('S12 its words are kept without the address they quote', async () => {
    const chatty = await server({
      onRcptTo: ({ address }, _, done) => done(answer(550, `5.1.1 <${address}>: no ${address} here`)),
    })
    const outcome = await smtpTo(chatty).send(outgoing('m1'))
    expect(outcome).toMatchObject({ reason: '550 5.1.1 (address): no (address) here' })
  })
})

describe('a server that does not', () => {
  test('is dead', async () => {
    const gone = await mailServer()
    await gone.stop()
    const smtp = smtpTo(gone)
    expect(await smtp.send(outgoing('m1'))).toMatchObject({ outcome: 'unreachable', cause: 'no-connection' })
    expect(await smtp.probe()).toMatchObject({ outcome: 'unreachable' })
  })

  test('has no such name', async () => {
    const smtp = smtpTo({ url: 'smtp://mail.invalid:2525' })
    expect(await smtp.send(outgoing('m1'))).toMatchObject({ outcome: 'unreachable', cause: 'no-connection' })
  })

  test.each(['silent', 'slow'] as const)('greets %s: unreachable by the deadline', async (greeting) => {
    const smtp = smtpTo(await kept(quirkyServer({ greeting })), { deadline: 150 })
    expect(await smtp.send(outgoing('m1'))).toMatchObject({ outcome: 'unreachable', cause: 'too-slow' })
  })

  test.each(['silent', 'slow', 'reset'] as const)(
    'is %s after the last dot: it may have taken the mail, so later',
    async (afterDot) => {
      const quirky = await kept(quirkyServer({ afterDot }))
      const outcome = await smtpTo(quirky, { deadline: 300 }).send(outgoing('m1'))
      expect(outcome).toMatchObject({ outcome: 'deferred', code: 0 })
      expect(quirky.arrived).toHaveLength(1)
    },
  )

  test('closes while we are connecting', async () => {
    const closing = await server({ onConnect: (_, done) => done(answer(421, 'too busy')) })
    expect(await smtpTo(closing).send(outgoing('m1'))).toMatchObject({
      outcome: 'unreachable',
      cause: 'busy',
    })
  })

  test('greets with a refusal: it refuses whoever calls from here', async () => {
    const closed = await server({ onConnect: (_, done) => done(answer(554, '5.7.1 blocked')) })
    expect(await smtpTo(closed).probe()).toMatchObject({ outcome: 'unreachable', cause: 'sender-refused' })
  })
})

test('a probe sends nothing and says whether a mail could be sent', async () => {
  const mails = await server()
  expect(await smtpTo(mails).probe()).toBeUndefined()
  expect(mails.arrived).toEqual([])
})

test.each([
  '',
  'nobody',
  'a@b@c',
  'a@example.org,b@example.org',
  'a@example.org>\r\nRCPT TO:<b@example.org',
  'A <a@b.c>',
])('M6 %j is no recipient, and no server hears of it', async (to) => {
  const mails = await server()
  expect(await smtpTo(mails).send(outgoing('m1', { to }))).toMatchObject({
    outcome: 'refused',
    about: 'address',
  })
  expect(mails.connections()).toBe(0)
})

describe('signing in', () => {
  const withAuth = (authMethods: string[], seen: string[] = []) =>
    server({
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      authMethods,
      onAuth({ method, username, password }, _, done) {
        seen.push(method)
        if (username === 'desk' && password === 's3cret') done(null, { user: 'desk' })
        else done(answer(535, '5.7.8 wrong'))
      },
    })
  const as = (user: string, { port }: TestServer) => smtpTo({ url: `smtp://${user}@127.0.0.1:${port}` })

  test.each(['PLAIN', 'LOGIN'])('with %s', async (method) => {
    const mails = await withAuth([method])
    expect(await as('desk:s3cret', mails).send(outgoing('m1'))).toMatchObject({ outcome: 'handed-over' })
  })

  test('with a wrong password: the mail waits, no patient is bounced, the password is not repeated', async () => {
    const outcome = await as('desk:wr0ng', await withAuth(['PLAIN'])).send(outgoing('m1'))
    expect(outcome).toMatchObject({ outcome: 'unreachable', cause: 'sign-in-refused' })
    expect(JSON.stringify(outcome)).not.toContain('wr0ng')
  })

  test('cannot check the password just now: that is its trouble and no setting of ours', async () => {
    const mails = await server({
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (_, __, done) => done(answer(454, '4.7.0 try again')),
    })
    expect(await as('desk:s3cret', mails).send(outgoing('m1'))).toMatchObject({
      outcome: 'unreachable',
      cause: 'busy',
    })
  })

  test('K1 never with CRAM-MD5, even where there is nothing else', async () => {
    const seen: string[] = []
    const outcome = await as('desk:s3cret', await withAuth(['CRAM-MD5'], seen)).send(outgoing('m1'))
    expect(outcome).toMatchObject({ outcome: 'unreachable', cause: 'sign-in-refused' })
    expect(seen).toEqual([])
  })

  test('a server that wants a sign-in we do not have is not a bounce', async () => {
    expect(await smtpTo(await withAuth(['PLAIN'])).send(outgoing('m1'))).toMatchObject({
      outcome: 'unreachable',
      cause: 'sign-in-refused',
    })
  })
})

describe('T12 encryption', () => {
  const certificate = (name: string) =>
    generate([{ name: 'commonName', value: name }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
      ],
    })
  const encrypted = async (name: string, options: SMTPServerOptions = {}) => {
    const { private: key, cert } = await certificate(name)
    const { port, arrived } = await server({ key, cert, disabledCommands: ['AUTH'], ...options })
    return { port, arrived, cert }
  }

  test('is demanded outside the demo: a server without it gets no mail', async () => {
    const plain = await server()
    const outcome = await smtpTo(plain, { plainAllowed: false }).send(outgoing('m1'))
    expect(outcome).toMatchObject({ outcome: 'unreachable', cause: 'not-encrypted' })
    expect(plain.arrived).toEqual([])
  })

  test.each([
    ['smtp', false],
    ['smtps', true],
  ])('%s with a certificate we trust carries the mail', async (scheme, secure) => {
    const { port, arrived, cert } = await encrypted('localhost', { secure })
    const smtp = createSmtp({ url: `${scheme}://localhost:${port}`, sender, plainAllowed: false, ca: cert })
    expect(await smtp.send(outgoing('m1'))).toMatchObject({ outcome: 'handed-over' })
    expect(arrived).toHaveLength(1)
  })

  test.each([
    ['that nobody vouches for', 'localhost', false],
    ['for another host', 'mail.elsewhere.example', true],
  ])('a certificate %s ends it, and the mail waits', async (_, name, trusted) => {
    for (const secure of [false, true]) {
      const { port, arrived, cert } = await encrypted(name, { secure })
      const url = `${secure ? 'smtps' : 'smtp'}://localhost:${port}`
      const smtp = createSmtp({ url, sender, plainAllowed: false, ...(trusted ? { ca: cert } : {}) })
      expect(await smtp.send(outgoing('m1'))).toMatchObject({
        outcome: 'unreachable',
        cause: 'not-encrypted',
      })
      expect(arrived).toEqual([])
    }
  })
})

test('T5 no outcome repeats the token', async () => {
  const echo = await server({
    onData: (stream, _, done) => stream.on('end', () => done(answer(554, 'no'))).resume(),
  })
  const told = JSON.stringify(await smtpTo(echo).send(outgoing('m1')))
  for (const token of [TOKEN, REPORT]) expect(told).not.toContain(token)
})
