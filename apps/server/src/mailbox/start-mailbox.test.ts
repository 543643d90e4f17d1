import { createConnection } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSmtp } from '../outbox/smtp.ts'
import { MINUTE, outgoing, resetMail, START, sender, TOKEN } from '../outbox/test-outbox.ts'
import type { CaughtMail } from './caught-mail.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'

let mailbox: Mailbox
let at = START
beforeEach(async () => {
  at = START
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, now: () => at })
})
afterEach(() => mailbox.stop())

const send = (id: string, changes = {}) =>
  createSmtp({ url: `smtp://127.0.0.1:${mailbox.smtpPort}`, sender, plainAllowed: true }).send(
    outgoing(id, changes),
  )
const get = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${mailbox.httpPort}${path}`)
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}
const json = async (path: string) => JSON.parse((await get(path)).body)

test('an empty mailbox says what will come', async () => {
  const { status, body } = await get('/')
  expect(status).toBe(200)
  expect(body).toContain('<p id="empty">No mail yet.')
  expect(await json('/api/messages')).toEqual({ messages: [] })
})

test('a mail sent over SMTP stands on top of the list, with sender, subject, recipient, time and first words', async () => {
  await send('m1')
  at += MINUTE
  await send('m2', { subject: 'The newer one' })
  const { messages } = await json('/api/messages')
  expect(messages).toMatchObject([
    { subject: 'The newer one', to: ['m2@patients.example'], receivedAt: START + MINUTE },
    {
      subject: outgoing(resetMail('m1').id).subject,
      from: { name: 'Alder Creek Health', address: 'portal@aldercreek.example' },
      to: ['m1@patients.example'],
      receivedAt: START,
      preview: expect.stringMatching(/^Hello, You asked for a new password/),
    },
  ])
  const { body } = await get('/')
  expect(body.indexOf('The newer one')).toBeLessThan(body.indexOf('m1@patients.example'))
  expect(body).toContain('<p id="empty" hidden>')
  expect(body).toContain('2 mails')
})

test('one mail is shown with its text, its HTML in a frame, its headers and its source', async () => {
  await send('m1')
  const [{ id }] = (await json('/api/messages')).messages
  const link = `https://portal.aldercreek.example/link#${TOKEN}`
  const mail = (await json(`/api/messages/${id}`)) as CaughtMail
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
  expect(mail.headers).toMatchObject({
    'message-id': '<m1@portal.aldercreek.example>',
    'content-language': 'en',
  })
  expect(mail.messageId).toBe('<m1@portal.aldercreek.example>')

  const { body } = await get(`/messages/${id}`)
  expect(body).toContain(link)
  expect(body).toContain(`src="/messages/${id}/html"`)
  expect(body).toContain('message-id: &lt;m1@portal.aldercreek.example&gt;')
  expect((await get(`/messages/${id}/source`)).body).toContain('Auto-Submitted: auto-generated\r\n')
})

describe('what a mail brings stays in its frame', () => {
  const hostile = {
    subject: '<script>alert(1)</script>',
    text: '</pre><script>alert(2)</script>',
    html: '<html><head></head><body><script>alert(3)</script><p>hi</p></body></html>',
  }

  test('subject and text are text on the pages of the mailbox', async () => {
    await send('m1', hostile)
    for (const path of ['/', '/messages/1']) {
      const { body, headers } = await get(path)
      expect(body).not.toMatch(/<script>alert/)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
    }
  })

  test('its HTML may open links in a new tab, and run or fetch nothing', async () => {
    await send('m1', hostile)
    const { body, headers } = await get('/messages/1/html')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox')
    expect(policy).not.toMatch(/script|connect|allow-same-origin/)
    expect(body).toContain('<head><base target="_blank">')
    expect((await get('/messages/1')).body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
  })

  test('no page is kept, sniffed or framed by others', async () => {
    for (const path of ['/', '/mailbox.js', '/mailbox.css', '/api/messages', '/nowhere']) {
      const { headers } = await get(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.has('x-powered-by')).toBe(false)
    }
  })
})

test('a mail that is not there is said to be gone', async () => {
  for (const path of ['/messages/9', '/messages/9/html', '/messages/..%2f..%2fpackage.json', '/nowhere']) {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body).toContain('Back to the inbox')
  }
  expect((await get('/api/messages/9')).status).toBe(404)
})

test('a message that is no message is caught too, and one that is too big is refused', async () => {
  const hello = 'EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<b@c.example>\r\nDATA\r\n'
  expect(await send('big', { text: 'x'.repeat(2_000_000) })).toMatchObject({ outcome: 'refused' })
  expect(await raw(hello, `${'x'.repeat(2_000_000)}\r\n.\r\nQUIT\r\n`)).toMatch(/^552/m)
  expect(await raw(hello, 'not a message\r\n.\r\nQUIT\r\n')).toMatch(/^250 .*\r\n221/m)
  const { messages } = await json('/api/messages')
  expect(messages).toMatchObject([{ to: ['b@c.example'], subject: '' }])
  expect((await get('/')).body).toContain('No subject')
})

test('a taken port is an error that names it, and leaves nothing open', async () => {
  const taken = startMailbox({ smtpPort: 0, httpPort: mailbox.httpPort })
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE', port: mailbox.httpPort })
  const both = startMailbox({ smtpPort: mailbox.smtpPort, httpPort: 0 })
  await expect(both).rejects.toMatchObject({ code: 'EADDRINUSE', port: mailbox.smtpPort })
})

/** Speaks SMTP by hand: the commands, then the data; answers with all that the server said. */
const raw = (commands: string, data: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = createConnection(mailbox.smtpPort, '127.0.0.1')
    const script = [
      { after: /^220/m, say: commands },
      { after: /^354/m, say: data },
    ]
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk.toString()
      const [next] = script
      if (!next?.after.test(said)) return
      script.shift()
      socket.write(next.say)
    })
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
  })
