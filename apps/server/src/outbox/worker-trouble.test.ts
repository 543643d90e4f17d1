import { afterEach, describe, expect, test } from 'vitest'
import type { SmtpTransport } from './smtp.ts'
import { createSmtp } from './smtp.ts'
import { answer, mailServer, type TestServer } from './test-mail-server.ts'
import { MINUTE, memoryLog, memoryOutbox, render, resetMail, START, sender, until } from './test-outbox.ts'
import { createOutboxWorker, type OutboxParts } from './worker.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
const kept = async (server: Promise<TestServer>) => {
  ends.push((await server).stop)
  return await server
}

function world(url: string, changes: Partial<OutboxParts> = {}) {
  const clock = { at: START }
  const outbox = memoryOutbox(() => clock.at)
  const log = memoryLog()
  const smtp = createSmtp({ url, sender, plainAllowed: true, deadline: 5_000 })
  const sends: string[] = []
  const counted: SmtpTransport = {
    probe: smtp.probe,
    send: (mail) => {
      sends.push(mail.id)
      clock.at++
      return smtp.send(mail)
    },
  }
  const worker = createOutboxWorker({
    port: outbox.port,
    smtp: counted,
    render,
    now: () => clock.at,
    log,
    pollEvery: 10,
    probeEvery: 10,
    lease: MINUTE,
    ...changes,
  })
  ends.push(() => worker.stop(0))
  return { clock, outbox, log, sends, worker, states: () => Object.values(outbox.states()) }
}

describe('M3 a server that refuses us as a sender', () => {
  test.each([
    ['at MAIL FROM', 'onMailFrom'],
    ['at RCPT TO', 'onRcptTo'],
  ] as const)(
    '%s: every mail waits, one is tried at a time, the log says which setting, and then all leave',
    async (_, step) => {
      let refuses = true
      const server = await kept(
        mailServer({
          [step]: (_a: unknown, _s: unknown, done: (error?: Error) => void) =>
            refuses ? done(answer(553, '5.1.8 sender address rejected')) : done(),
        }),
      )
      const changes: boolean[] = []
      const { outbox, log, sends, worker, states } = world(server.url, {
        lanes: 1,
        onChange: ({ reachable }) => changes.push(reachable),
      })
      for (let n = 0; n < 3; n++) outbox.queue(resetMail(`m${n}`))
      worker.start()
      await until(() => sends.length >= 6)
      expect(worker.state()).toMatchObject({
        reachable: false,
        cause: 'sender-refused',
        settingIsWrong: true,
      })
      expect(states()).toEqual(['queued', 'queued', 'queued'])
      // It does not hang on one mail, should the refusal be about that one alone.
      expect(new Set(sends)).toEqual(new Set(['m0', 'm1', 'm2']))
      expect(log.lines.filter((line) => line.includes('refuses us as a sender'))).toHaveLength(1)
      expect(log.lines.join()).not.toContain('takes our mail again')
      refuses = false
      await until(() => states().every((state) => state === 'handed-over'))
      expect(server.arrived).toHaveLength(3)
      expect(changes).toEqual([false, true])
      expect(log.lines.join()).toContain('takes our mail again')
    },
  )

  test('a wrong password is said once, as a setting', async () => {
    const server = await kept(
      mailServer({
        authOptional: false,
        allowInsecureAuth: true,
        disabledCommands: ['STARTTLS'],
        onAuth: (_, __, done) => done(answer(535, '5.7.8 wrong')),
      }),
    )
    const { outbox, log, worker, states } = world(`smtp://desk:wr0ng@127.0.0.1:${server.port}`)
    outbox.queue(resetMail('m1'))
    worker.start()
    await until(() => server.connections() >= 4)
    expect(worker.state()).toMatchObject({ cause: 'sign-in-refused', settingIsWrong: true })
    expect(states()).toEqual(['queued'])
    expect(log.lines.filter((line) => line.includes('user name or password'))).toHaveLength(1)
    expect(log.lines.join()).not.toContain('wr0ng')
  })
})

describe('T4 a clock that jumps past the lease while a mail is on its way', () => {
  const held = async () => {
    const waiting = Promise.withResolvers<() => void>()
    const server = await kept(mailServer({ onRcptTo: (_, __, done) => waiting.resolve(() => done()) }))
    return { server, letGo: waiting.promise }
  }

  test('does not send it twice', async () => {
    const { server, letGo } = await held()
    const { clock, outbox, sends, worker, states } = world(server.url)
    outbox.queue(resetMail('m1'))
    worker.start()
    const go = await letGo
    clock.at += 20 * MINUTE
    worker.kick()
    outbox.queue(resetMail('m2', { to: 'not an address' }))
    worker.kick()
    await until(() => states().includes('bounced'))
    go()
    await until(() => states().includes('handed-over'))
    expect(sends.filter((id) => id === 'm1')).toHaveLength(1)
    expect(server.arrived).toHaveLength(1)
    expect(outbox.row('m1').told).toHaveLength(1)
  })

  test('does not give it up as too late while it leaves', async () => {
    const { server, letGo } = await held()
    const first = createSmtp({ url: server.url, sender, plainAllowed: true })
    const dead = { outcome: 'unreachable', cause: 'no-connection', reason: 'gone' } as const
    const smtp: SmtpTransport = {
      probe: async () => dead,
      send: (mail) => (mail.id === 'm1' ? first.send(mail) : Promise.resolve(dead)),
    }
    const { clock, outbox, worker } = world(server.url, { smtp })
    outbox.queue(resetMail('m1'))
    worker.start()
    const go = await letGo
    outbox.queue(resetMail('m2'))
    worker.kick()
    await until(() => !worker.state().reachable)
    clock.at += 40 * MINUTE
    await until(() => outbox.row('m2').state === 'abandoned')
    expect(outbox.row('m1').state).toBe('queued')
    go()
    await until(() => outbox.row('m1').state === 'handed-over')
    expect(outbox.row('m1').told).toHaveLength(1)
  })
})
