import { afterEach, describe, expect, test } from 'vitest'
import type { OutboxPort } from './outbox-port.ts'
import { createSmtp, type SmtpTransport } from './smtp.ts'
import { answer, mailServer, quirkyServer, type TestServer } from './test-mail-server.ts'
import {
  MINUTE,
  memoryLog,
  memoryOutbox,
  REPORT,
  render,
  resetMail,
  START,
  sender,
  TOKEN,
  until,
} from './test-outbox.ts'
import { createOutboxWorker, type OutboxParts, type OutboxWorker } from './worker.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
const kept = async (server: Promise<TestServer>) => {
  const { stop } = await server
  ends.push(stop)
  return await server
}

/** A worker on an outbox in memory, with a clock that the test moves. */
function world(url: string, changes: Partial<OutboxParts> = {}) {
  const clock = { at: START }
  const now = () => clock.at
  const outbox = memoryOutbox(now)
  const log = memoryLog()
  const smtp = createSmtp({ url, sender, plainAllowed: true, deadline: 300 })
  const begin = (more: Partial<OutboxParts> = {}): OutboxWorker => {
    const parts = { port: outbox.port, smtp, render, now, log, pollEvery: 10, probeEvery: 10, lease: MINUTE }
    const worker = createOutboxWorker({ ...parts, ...changes, ...more })
    ends.push(() => worker.stop(0))
    worker.start()
    return worker
  }
  return { clock, now, outbox, log, smtp, begin, state: (id: string) => outbox.row(id).state }
}

test('T4 what is queued is handed over once, each to its own address', async () => {
  const mails = await kept(mailServer())
  // More mails than lanes, and no second look: each that is done makes room for the next.
  const { outbox, begin } = world(mails.url, { pollEvery: 3_600_000 })
  const ids = Array.from({ length: 12 }, (_, n) => `m${n}`)
  for (const id of ids) outbox.queue(resetMail(id))
  begin()
  await until(() => Object.values(outbox.states()).every((state) => state === 'handed-over'))
  expect(mails.arrived.map(({ to }) => to[0]).sort()).toEqual(
    ids.map((id) => `${id}@patients.example`).sort(),
  )
})

test('a kick sends at once, without waiting for the next look', async () => {
  const mails = await kept(mailServer())
  const { outbox, begin, state } = world(mails.url, { pollEvery: 3_600_000 })
  const worker = begin()
  await until(() => worker.state().reachable)
  outbox.queue(resetMail('m1'))
  worker.kick()
  await until(() => state('m1') === 'handed-over')
})

describe('M4 temporary failures', () => {
  test('come again after 1, 5 and 15 minutes and are given up when the next would be too late', async () => {
    const busy = await kept(mailServer({ onRcptTo: (_, __, done) => done(answer(451, '4.3.2 later')) }))
    const { outbox, begin, clock, state } = world(busy.url)
    outbox.queue(resetMail('m1'))
    const worker = begin()
    const told = outbox.row('m1').told
    await until(() => told.length === 1)
    for (const [count, wait] of [
      [2, 1],
      [3, 5],
    ] as const) {
      clock.at += wait * MINUTE - 1
      worker.kick()
      expect(told).toHaveLength(count - 1)
      clock.at += 1
      worker.kick()
      await until(() => told.length === count)
    }
    clock.at += 15 * MINUTE
    worker.kick()
    await until(() => state('m1') === 'abandoned')
    expect(told.map((each) => (each as { nextAt?: number }).nextAt)).toEqual([
      START + MINUTE,
      START + 6 * MINUTE,
      START + 21 * MINUTE,
      undefined,
    ])
    expect(worker.state().reachable).toBe(true)
  })

  test('one slow or lost answer holds up nobody else', async () => {
    const quirky = await kept(quirkyServer({ afterDot: 'silent' }))
    const good = await kept(mailServer())
    const toGood = createSmtp({ url: good.url, sender, plainAllowed: true })
    const { outbox, begin, smtp, state } = world(quirky.url)
    const mixed: SmtpTransport = { ...smtp, send: (mail) => (mail.id === 'slow' ? smtp : toGood).send(mail) }
    outbox.queue(resetMail('slow'))
    begin({ smtp: mixed })
    outbox.queue(resetMail('quick'))
    await until(() => state('quick') === 'handed-over')
    expect(state('slow')).toBe('queued')
    await until(() => state('slow') === 'deferred')
  })
})

describe('final answers', () => {
  test.each([
    ['5.1.1 no such user', true],
    ['5.7.1 not from you', false],
  ])('M3 %s: bounced, never tried again', async (words, addressIsWrong) => {
    const strict = await kept(mailServer({ onRcptTo: (_, __, done) => done(answer(550, words)) }))
    const { outbox, begin, clock, state } = world(strict.url)
    outbox.queue(resetMail('m1'))
    const worker = begin()
    await until(() => state('m1') === 'bounced')
    expect(outbox.row('m1').told).toMatchObject([{ code: 550, enhanced: words.slice(0, 5), addressIsWrong }])
    clock.at += 20 * MINUTE
    worker.kick()
    await worker.stop()
    expect(strict.connections()).toBe(1)
  })

  test('a mail whose link has ended is not sent', async () => {
    const mails = await kept(mailServer())
    const { outbox, begin, clock, state } = world(mails.url)
    outbox.queue(resetMail('m1'))
    clock.at += 30 * MINUTE
    begin()
    await until(() => state('m1') === 'abandoned')
    expect(mails.connections()).toBe(0)
  })

  test('a mail that cannot be written ends and holds up nobody', async () => {
    const mails = await kept(mailServer())
    const { outbox, begin, state, log } = world(mails.url)
    outbox.queue(resetMail('broken', { params: { sentAt: START, notMe: REPORT, until: START, link: 'x' } }))
    outbox.queue(resetMail('m1'))
    begin()
    await until(() => state('m1') === 'handed-over' && state('broken') === 'abandoned')
    expect(outbox.row('broken').told).toEqual(['cannot-be-written'])
    expect(log.lines.join()).toContain('mail cannot be written')
  })
})

describe('M4 T11 a server that cannot be reached', () => {
  test('is tried once for all, the queue waits untouched, and everything goes out when it is back', async () => {
    const first = await mailServer()
    await first.stop()
    const { outbox, begin, state, log } = world(first.url)
    let probes = 0
    const smtp = createSmtp({ url: first.url, sender, plainAllowed: true })
    const sends: string[] = []
    const counted: SmtpTransport = {
      send: (mail) => {
        sends.push(mail.id)
        return smtp.send(mail)
      },
      probe: () => {
        probes++
        return smtp.probe()
      },
    }
    const changes: boolean[] = []
    outbox.queue(resetMail('m0'))
    const worker = begin({ smtp: counted, onChange: ({ reachable }) => changes.push(reachable) })
    await until(() => !worker.state().reachable)
    for (let n = 1; n < 8; n++) outbox.queue(resetMail(`m${n}`))
    worker.kick()
    await until(() => probes >= 5 && worker.state().queueHint === 8)
    expect(sends).toEqual(['m0'])
    expect(worker.state()).toMatchObject({ reachable: false, cause: 'no-connection', since: START })
    expect(Object.values(outbox.states()).every((each) => each === 'queued')).toBe(true)
    expect(outbox.row('m0').told).toEqual([])

    const back = await kept(mailServer({}, first.port))
    await until(() => Object.values(outbox.states()).every((each) => each === 'handed-over'))
    expect(back.arrived).toHaveLength(8)
    expect(state('m0')).toBe('handed-over')
    expect(worker.state()).toMatchObject({ reachable: true, queueHint: 0 })
    expect(changes).toEqual([false, true])
    expect(log.lines.join()).toContain('mail server is not answering')
  })

  test('a mail whose link ends meanwhile is abandoned, not kept waiting in vain', async () => {
    const gone = await mailServer()
    await gone.stop()
    const { outbox, begin, clock, state } = world(gone.url)
    outbox.queue(resetMail('m1'))
    outbox.queue(resetMail('later', { linkExpiresAt: START + 72 * 60 * MINUTE }))
    const worker = begin()
    await until(() => !worker.state().reachable)
    clock.at += 30 * MINUTE
    await until(() => state('m1') === 'abandoned')
    expect(state('later')).toBe('queued')
  })
})

describe('T4 a crash between sending and recording', () => {
  test('leads to one more mail, the same byte for byte', async () => {
    const mails = await kept(mailServer())
    const { outbox, begin, clock, now, state } = world(mails.url)
    outbox.queue(resetMail('m1'))
    // The first process dies as soon as the server has the mail: its store never answers again.
    const dead: OutboxPort = { ...outbox.port, handedOver: () => new Promise(() => {}) }
    const first = begin({ port: dead })
    await until(() => mails.arrived.length === 1)
    await first.stop(0)

    const second = begin()
    await until(() => second.state().reachable)
    expect(state('m1')).toBe('queued')
    clock.at = now() + MINUTE
    await until(() => state('m1') === 'handed-over')
    expect(mails.arrived).toHaveLength(2)
    expect(mails.arrived[1]).toEqual(mails.arrived[0])
  })

  test('a store that is busy for a moment costs no second mail', async () => {
    const mails = await kept(mailServer())
    const { outbox, begin, state } = world(mails.url)
    outbox.queue(resetMail('m1'))
    let failures = 1
    const busy: OutboxPort = {
      ...outbox.port,
      handedOver: (id, told) =>
        failures-- > 0 ? Promise.reject(new Error('database is locked')) : outbox.port.handedOver(id, told),
    }
    begin({ port: busy })
    await until(() => state('m1') === 'handed-over')
    expect(mails.arrived).toHaveLength(1)
  })

  test('after a lost answer the second try is the same byte for byte', async () => {
    const quirky = await kept(quirkyServer({ afterDot: 'reset' }))
    const { outbox, begin, clock, state } = world(quirky.url)
    outbox.queue(resetMail('m1'))
    const worker = begin()
    await until(() => state('m1') === 'deferred')
    clock.at += MINUTE
    worker.kick()
    await until(() => quirky.arrived.length === 2)
    expect(quirky.arrived[1]).toEqual(quirky.arrived[0])
  })
})

test('T11 a store that cannot be read is asked again', async () => {
  const mails = await kept(mailServer())
  const { outbox, begin, state, log } = world(mails.url)
  let failures = 3
  const port: OutboxPort = {
    ...outbox.port,
    claim: (limit, lease) =>
      failures-- > 0 ? Promise.reject(new Error('database is locked')) : outbox.port.claim(limit, lease),
  }
  outbox.queue(resetMail('m1'))
  begin({ port })
  await until(() => state('m1') === 'handed-over')
  expect(log.lines.join()).toContain('mail queue not readable')
})

test('stopping finishes what is being sent and takes nothing new', async () => {
  const waiting = Promise.withResolvers<() => void>()
  const held = await kept(mailServer({ onRcptTo: (_, __, done) => waiting.resolve(() => done()) }))
  const { outbox, begin, state } = world(held.url)
  outbox.queue(resetMail('m1'))
  const worker = begin()
  const letGo = await waiting.promise
  const stopped = worker.stop()
  outbox.queue(resetMail('m2'))
  letGo()
  await stopped
  expect(state('m1')).toBe('handed-over')
  expect(state('m2')).toBe('queued')
})

test('S12 T5 no log line holds an address or a token', async () => {
  const chatty = await kept(
    mailServer({ onRcptTo: ({ address }, _, done) => done(answer(550, `5.1.1 <${address}> unknown`)) }),
  )
  const { outbox, begin, state, log } = world(chatty.url)
  outbox.queue(resetMail('m1'))
  outbox.queue(
    resetMail('broken', { params: { sentAt: START, notMe: REPORT, until: START, link: `${TOKEN}!` } }),
  )
  begin()
  await until(() => state('m1') === 'bounced' && state('broken') === 'abandoned')
  expect(log.lines.length).toBeGreaterThan(1)
  expect(log.lines.join()).not.toMatch(new RegExp(`@|${TOKEN}`))
})
