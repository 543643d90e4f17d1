import { hours } from '@portal-desk/domain'
import { afterEach, describe, expect, test } from 'vitest'
import { createStoreOutbox } from '../src/outbox/store-outbox.ts'
import { answer as refusing } from '../src/outbox/test-mail-server.ts'
import type { OutboxWorker } from '../src/outbox/worker.ts'
import { maria } from './people.ts'
import {
  carrier,
  engines,
  invitedInSilence,
  link,
  MINUTE,
  mailServer,
  row,
  type TestServer,
  tokenOf,
  until,
  type Waiting,
  wholeDatabase,
} from './post-office.ts'
import { consoleEndpoints as api, portalEndpoints as portal } from './world.ts'

describe.each(engines)('the outbox on %s', (engine) => {
  let waiting: Waiting
  const workers: OutboxWorker[] = []
  const servers: TestServer[] = []
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop()
    for (const server of servers.splice(0)) await server.stop()
    await waiting.world.stop()
  })
  const begin = async () => {
    waiting = await invitedInSilence(engine)
    return waiting
  }
  const serve = async (options: Parameters<typeof mailServer>[0] = {}, port = 0) => {
    const server = await mailServer(options, port)
    servers.push(server)
    return server
  }
  const carry = (url: string, over: Parameters<typeof carrier>[2] = {}) => {
    const worker = carrier(waiting.world, url, over)
    workers.push(worker)
    worker.start()
    return worker
  }
  const watch = async () => {
    const { marta, callId } = waiting
    return (await marta.call(api.getWorkspace, { params: { callId } })).body.watch
  }
  const state = async () => (await row(waiting.world)).state
  const tells = async (action: string) => (await waiting.world.trail()).filter((one) => one === action).length

  test('M4 T11 a dead server: the act stands, the screen says so, and it goes out once when it is back', async () => {
    const { world, marta, port } = await begin()
    expect((await marta.call(api.getDesk)).body.mail).toMatchObject({ state: 'not-answering', waiting: 1 })
    expect(await watch()).toMatchObject({ headline: 'The email is saved and still waiting to leave' })
    expect(JSON.stringify((await watch())?.steps)).toContain('the mail server is not answering')
    expect(await tells('mail.handed-over')).toBe(0)
    carry(`smtp://127.0.0.1:${port}`)
    const server = await serve({}, port)
    await until(async () => (await state()) === 'handed-over')
    expect(server.arrived.map(({ to }) => to)).toEqual([['maria.garcia@example.org']])
    expect(await watch()).toMatchObject({ headline: 'The email is handed over, not opened yet' })
    expect(await tells('mail.handed-over')).toBe(1)
    const visitor = await world.visitor()
    const token = tokenOf(server.arrived[0]?.raw ?? '')
    expect((await visitor.call(portal.openLink, { body: { token } })).body).toMatchObject({ state: 'live' })
  })

  test('M3 an address that does not exist ends the link and marks the contact, and the screen says it came back', async () => {
    await begin()
    const { url } = await serve({ onRcptTo: (_to, _s, done) => done(refusing(550, '5.1.1 no such mailbox')) })
    carry(url)
    await until(async () => (await state()) === 'bounced')
    expect(await link(waiting.world)).toMatchObject({ end_kind: 'revoked', revoke_reason: 'bounced' })
    expect(await watch()).toMatchObject({ headline: 'The email did not arrive' })
    waiting.world.clock.pass(3 * MINUTE)
    const { marta, callId } = waiting
    const again = await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'resend-invitation', input: { reason: 'not-received', confirm: false } },
    })
    expect(again.problem).toMatchObject({ refusal: { code: 'contact-bouncing' } })
    expect(await tells('mail.bounced')).toBe(1)
    expect(await tells('link.revoked')).toBe(1)
  })

  test('M3 a refusal for other reasons says nothing against the address', async () => {
    await begin()
    const { url } = await serve({ onRcptTo: (_to, _s, done) => done(refusing(550, '5.7.1 not today')) })
    carry(url)
    await until(async () => (await state()) === 'bounced')
    expect(await link(waiting.world)).toMatchObject({ end_kind: 'revoked' })
    waiting.world.clock.pass(3 * MINUTE)
    const { marta, callId } = waiting
    const again = await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'resend-invitation', input: { reason: 'not-received', confirm: false } },
    })
    expect(again.status).toBe(200)
  })

  test('M3 a server that refuses us ends no link: the screen says so, and it leaves when the setting is right', async () => {
    const { world, marta } = await begin()
    let refuses = true
    const server = await serve({
      onMailFrom: (_from, _s, done) => (refuses ? done(refusing(553, '5.1.8 sender unknown')) : done()),
    })
    const worker = carry(server.url)
    world.desk.mail.state = () => ({ state: worker.state().settingIsWrong ? 'not-taking' : 'running' })
    await until(() => worker.state().cause === 'sender-refused')
    await until(async () => (await row(world)).last_reason === 'sender-refused')
    expect(await link(world)).toMatchObject({ end_kind: null })
    expect((await marta.call(api.getDesk)).body.mail).toMatchObject({ state: 'not-taking', waiting: 1 })
    const shown = await watch()
    expect(shown?.headline).toBe('The email is saved and still waiting to leave')
    expect(JSON.stringify(shown?.steps)).toContain('the mail server is not taking our mail')
    expect(shown?.say.en).toContain('Our email is not working right now.')
    refuses = false
    await until(async () => (await state()) === 'handed-over')
    expect(server.arrived).toHaveLength(1)
    expect(await tells('mail.bounced')).toBe(0)
  })

  test('T4 who lost the lease to a jumping clock does not put the mail back under another’s hands', async () => {
    const { world } = await begin()
    const first = createStoreOutbox(world.desk)
    const second = createStoreOutbox(world.desk)
    const [{ id = '' } = {}] = await first.claim(1, MINUTE)
    world.clock.pass(2 * MINUTE)
    expect(await first.claim(1, MINUTE, [id])).toEqual([])
    expect(await second.claim(1, MINUTE)).toHaveLength(1)
    await first.release(id, 'no-connection')
    await first.deferred(id, { nextAt: world.clock.now(), code: 451, reason: 'later' })
    expect(await row(world)).toMatchObject({ state: 'sending', tries: 0 })
    await first.handedOver(id, { response: 'ok' })
    await second.deferred(id, { nextAt: world.clock.now(), code: 451, reason: 'later' })
    expect(await row(world)).toMatchObject({ state: 'handed-over' })
    expect(await tells('mail.deferred')).toBe(0)
  })

  test('T9 a lease from before the clock was set back is not waited for', async () => {
    const { world } = await begin()
    world.clock.pass(hours(24))
    expect(await createStoreOutbox(world.desk).claim(1, MINUTE)).toHaveLength(1)
    world.clock.pass(-hours(24))
    expect(await createStoreOutbox(world.desk).claim(1, MINUTE)).toHaveLength(1)
  })

  test('M4 a busy server is asked again after a minute, and the screen says when', async () => {
    await begin()
    let busy = true
    const server = await serve({
      onRcptTo: (_to, _s, done) => (busy ? done(refusing(451, '4.7.1 later')) : done()),
    })
    carry(server.url)
    await until(async () => (await state()) === 'deferred')
    expect((await row(waiting.world)).next_try_at).toBe(waiting.world.clock.now() + MINUTE)
    expect(await watch()).toMatchObject({ headline: 'Her mail server asked us to wait' })
    busy = false
    waiting.world.clock.pass(MINUTE)
    await until(async () => (await state()) === 'handed-over')
    expect(server.arrived).toHaveLength(1)
  })

  test('M4 T5 a mail whose link ran out is given up, says so, and keeps neither token nor address', async () => {
    const { world, port } = await begin()
    world.clock.pass(hours(73))
    carry(`smtp://127.0.0.1:${port}`)
    await until(async () => (await state()) === 'abandoned')
    expect(await row(world)).toMatchObject({ sealed_token: null, recipient: null })
    expect(await tells('mail.abandoned')).toBe(1)
    const server = await serve({}, port)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(server.arrived).toEqual([])
  })

  test('M4 a notice, which has no link to run out, waits four days for a dead server and not one', async () => {
    const { world, port } = await begin()
    await world.desk.store.write
      .updateTable('outbox_message')
      .set({ template: 'password-changed', link_id: null, link_expires_at: null, params: '{"at":1}' })
      .execute()
    world.clock.pass(hours(48))
    const worker = carry(`smtp://127.0.0.1:${port}`)
    await until(() => !worker.state().reachable)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await state()).toBe('queued')
    world.clock.pass(hours(49))
    await until(async () => (await state()) === 'abandoned')
  })

  test('T4 a crash between sending and recording leads to one duplicate at most, the same byte for byte', async () => {
    const { world } = await begin()
    const server = await serve()
    const gone = async () => {
      throw new Error('the process died')
    }
    await carry(server.url, { handedOver: gone }).stop(1)
    carry(server.url, { handedOver: gone })
    await until(() => server.arrived.length === 1)
    for (const worker of workers.splice(0)) await worker.stop()
    expect(await state()).toBe('sending')
    carry(server.url)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(server.arrived).toHaveLength(1)
    world.clock.pass(2 * MINUTE)
    await until(async () => (await state()) === 'handed-over')
    expect(server.arrived).toHaveLength(2)
    expect(server.arrived[1]?.raw).toBe(server.arrived[0]?.raw)
    expect(await tells('mail.handed-over')).toBe(1)
  })

  test('T4 of four workers one carries it, and what is told twice is recorded once', async () => {
    const { world } = await begin()
    const server = await serve()
    for (let i = 0; i < 4; i++) carry(server.url)
    await until(async () => (await state()) === 'handed-over')
    await createStoreOutbox(world.desk).handedOver((await row(world)).id, { response: 'again' })
    expect(server.arrived).toHaveLength(1)
    expect(await tells('mail.handed-over')).toBe(1)
  })

  test('T5 no table ever holds the token that is in the mail, nor the address once it left', async () => {
    const { world } = await begin()
    const before = await wholeDatabase(world)
    const server = await serve()
    carry(server.url)
    await until(async () => (await state()) === 'handed-over')
    const token = tokenOf(server.arrived[0]?.raw ?? '')
    expect(token).toHaveLength(43)
    const after = await wholeDatabase(world)
    expect(before).toContain((await link(world)).token_hash)
    for (const text of [before, after]) expect(text).not.toContain(token)
    expect(await row(world)).toMatchObject({ sealed_token: null, recipient: null })
  })

  test('V9 a mail that waits when a death is noted never leaves, and does not wait for ever', async () => {
    const { world } = await begin()
    await world.addPatients(maria({ deceased: true }))
    const server = await serve()
    carry(server.url)
    await until(async () => (await state()) === 'cancelled')
    expect(await row(world)).toMatchObject({ sealed_token: null, recipient: null })
    expect(await tells('mail.cancelled')).toBe(1)
    expect(server.arrived).toEqual([])
  })

  test('edge case 31 a mail that waits when the patient asks not to be written to never leaves', async () => {
    const { world } = await begin()
    await world.act(async ({ tx, context, record }) => {
      const { id } = await tx.selectFrom('patient').select('id').executeTakeFirstOrThrow()
      const row = { patient_id: id, mark: 'no-mail', set_at: context.now }
      await tx.insertInto('patient_mark').values(row).execute()
      record({ action: 'record.marked', outcome: 'done', patient: id })
    })
    const server = await serve()
    carry(server.url)
    await until(async () => (await state()) === 'cancelled')
    expect(await row(world)).toMatchObject({ sealed_token: null, recipient: null })
    expect(server.arrived).toEqual([])
  })

  test('a link taken back while its mail was being tried does not reach the patient later', async () => {
    const { world, marta, callId } = await begin()
    const port = createStoreOutbox(world.desk)
    const [claimed] = await port.claim(1, MINUTE)
    const linkId = (await link(world)).id
    const back = await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'take-back', input: { linkId, reason: 'wrong-patient' } },
    })
    expect(back.status).toBe(200)
    await port.release(claimed?.id ?? '', 'no-connection')
    const server = await serve()
    carry(server.url)
    await until(async () => (await state()) === 'cancelled')
    expect(server.arrived).toEqual([])
  })
})
