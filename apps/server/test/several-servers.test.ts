import type { ChildProcess } from 'node:child_process'
import type { Endpoint } from '@portal-desk/contract'
import { openStore } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leaveWork } from '../src/demo/leave-work.ts'
import type { TestClient } from './client.ts'
import { all, PATIENCE, RACERS, RACES, winners } from './racing.ts'
import {
  findingsIn,
  type Invitable,
  invitable,
  kill,
  launch,
  ownPorts,
  type Press,
  press,
  type ServerPlace,
  serverPlace,
  signedIn,
} from './server-processes.ts'
import { consoleEndpoints as api } from './world.ts'

const SERVERS = 3
const DESKS = ['marta', 'devon', 'ines', 'ruth']
const KILLS = 3

type Server = { env: NodeJS.ProcessEnv; base: string; process: ChildProcess }

describe('three servers on one database', () => {
  let place: ServerPlace
  const servers: Server[] = []
  beforeAll(async () => {
    place = await serverPlace('postgres')
    await leaveWork(place.settings)
    const envs = await Promise.all(
      Array.from({ length: SERVERS }, async () => ({ ...place.env, ...(await ownPorts()) })),
    )
    servers.push(
      ...(await Promise.all(
        envs.map(async (env) => ({
          env,
          base: `http://127.0.0.1:${env.CONSOLE_PORT}`,
          process: await launch(env),
        })),
      )),
    )
  }, 120_000)
  afterAll(async () => {
    await Promise.all(servers.map((server) => kill(server.process)))
    await place.clearAway()
  })

  /** A press through a balancer: where a server does not answer, the next one gets the same press with the same key. */
  async function balanced(client: TestClient, one: Press, first: number): Promise<string> {
    for (let i = 0; i < 20 * SERVERS; i++) {
      client.moveTo(servers[(first + i) % SERVERS]?.base ?? '')
      try {
        return await press(client, one)
      } catch {
        // Killed on the way: nobody knows whether it was done, and the same key will tell.
      }
    }
    throw new Error('no server answered')
  }

  test('S18 what is done at one server shows at once on the streams of another', async () => {
    const [one, two] = servers
    const agent = await signedIn(place, one?.base)
    const stream = await agent.raw('GET', '/api/live')
    const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
    agent.moveTo(two?.base ?? '')
    await agent.call(api.openCall, { body: { channel: 'phone' } })
    let read = ''
    while (!read.includes('desk-changed')) read += (await reader.read()).value ?? ''
    await reader.cancel()
  }, 20_000)

  test(`T3 ${RACES} × ${RACERS} supervisors at three servers: one makes one login of two, one takes it back`, {
    timeout: PATIENCE,
  }, async () => {
    const desks = await Promise.all(servers.map(({ base }) => signedIn(place, base, 'ines')))
    const desk = (i: number) => desks[i % SERVERS] as TestClient
    const { rows } = (await desk(0).call(api.listDuplicates, { body: { list: 'oldest' } })).body
    const params = { pairId: rows[0]?.id ?? '' }
    const body = { password: place.passwords['ines'] ?? '' }
    for (let round = 0; round < RACES; round++) {
      await Promise.all(desks.map((one) => one.call(api.reauthenticateStaff, { body })))
      const made = await all((i) =>
        desk(i).call(api.consolidateLogins, { params, body: { keep: i % 2 === 0 ? 'a' : 'b' } }),
      )
      expect(winners(made)).toBe(1)
      const consolidationId = made.find(({ status }) => status === 200)?.body.consolidationId ?? ''
      const undone = await all((i) =>
        desk(i).call(api.undoConsolidation, {
          params: { consolidationId },
          body: { reason: 'wrong-survivor' },
        }),
      )
      expect(winners(undone)).toBe(1)
    }
  })

  test('V10 the limits of a patient hold across the servers: of three who send at once, one does', async () => {
    const { text } = (await invitable(place)).slice(-1)[0] ?? { text: '' }
    const calls = await Promise.all(
      servers.map(async ({ base }) => {
        const client = await signedIn(place, base)
        const { callId } = (await client.call(api.openCall, { body: { channel: 'counter' } })).body
        const found = (await client.call(api.searchPatients, { body: { callId, text } })).body
        const patientId = found.hits[0]?.patientId ?? ''
        await client.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: text } })
        await client.call(api.recordPhotoId, {
          params: { callId },
          body: { document: 'passport', sure: true },
        })
        return { client, callId }
      }),
    )
    const input = { reason: 'first-time', confirm: true } as const
    const answers = await Promise.all(
      calls.map(({ client, callId }) =>
        client.call(api.applyRemedy, { params: { callId }, body: { remedy: 'resend-invitation', input } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  }, 30_000)

  test(`T2 T4 T8 killed one after the other, ${KILLS} times under load: nothing lost, nothing doubled, nobody else disturbed`, async () => {
    const people = await invitable(place)
    const pressed: (Press & { answer: string })[] = []
    let over = false
    const workAt = async (username: string, desk: number): Promise<void> => {
      const client = await signedIn(place, servers[desk % SERVERS]?.base, username)
      let n = 0
      const step = async (endpoint: Endpoint, params: object, body: object) => {
        const one: Press = { key: `desk-${desk}-press-${n}-000000`, endpoint, params, body }
        const answer = await balanced(client, one, desk + n++)
        pressed.push({ ...one, answer })
        return JSON.parse(answer.slice(4)) as Record<string, string>
      }
      for (let call = 0; !over; call++) {
        const { patientId, text } = people[(call * DESKS.length + desk) % (people.length - 1)] as Invitable
        const params = { callId: (await step(api.openCall, {}, { channel: 'counter' }))['callId'] ?? '' }
        const chosen = await step(api.chooseRecord, params, { patientId, searchText: text })
        // A restricted record asks for a reason first; that call ends here.
        if (!chosen['callId']) continue
        await step(api.recordPhotoId, params, { document: 'passport', sure: true })
        const input = { reason: 'first-time', confirm: true }
        await step(api.applyRemedy, params, { remedy: 'resend-invitation', input })
        await step(api.closeCall, params, { disposition: 'sent-and-waiting' })
      }
    }
    const desks = Promise.all(DESKS.map(workAt))
    // Told below, and not as nobody's.
    desks.catch(() => undefined)
    for (let n = 0; n < KILLS; n++) {
      const enough = pressed.length + 5 * DESKS.length
      await expect.poll(() => pressed.length, { timeout: 30_000 }).toBeGreaterThan(enough)
      const victim = servers[n % SERVERS] as Server
      await kill(victim.process)
      const more = pressed.length + 5 * DESKS.length
      await expect.poll(() => pressed.length, { timeout: 30_000 }).toBeGreaterThan(more)
      victim.process = await launch(victim.env)
    }
    over = true
    await desks

    // Whatever a press met on its way, it was answered: done, or refused by a rule.
    const odd = pressed.filter(({ answer }) => !/^(20|409 \{"code")/.test(answer))
    expect([
      odd.length,
      [...new Set(odd.map(({ endpoint, answer }) => `${endpoint.path} ${answer.slice(0, 60)}`))].slice(0, 5),
    ]).toEqual([0, []])

    const store = await openStore(place.settings.databaseUrl)
    const opened = await store.read.selectFrom('call_session').select(['id', 'disposition']).execute()
    const sent = await store.read
      .selectFrom('outbox_message')
      .select('call_id')
      .where('template', '=', 'invitation')
      .where('call_id', 'is not', null)
      .execute()
    const done = (endpoint: Endpoint) =>
      pressed.filter((p) => p.endpoint === endpoint && /^20/.test(p.answer))
    const callOf = (one: Press) => (one.params as { callId: string }).callId
    const calls = done(api.openCall).map(({ answer }) => JSON.parse(answer.slice(4)).callId as string)
    expect(new Set(calls).size).toBe(calls.length)
    expect(opened.filter(({ id }) => calls.includes(id))).toHaveLength(calls.length)
    for (const one of done(api.closeCall))
      expect(opened.find(({ id }) => id === callOf(one))?.disposition).toBe('sent-and-waiting')
    const mailing = done(api.applyRemedy)
    expect(mailing.length).toBeGreaterThan(KILLS)
    for (const one of mailing) expect(sent.filter(({ call_id }) => call_id === callOf(one))).toHaveLength(1)

    // Whoever leads now goes on where the one that led before was killed.
    const size = async () =>
      (await store.read.selectFrom('audit_seq').select('next').executeTakeFirstOrThrow()).next
    const signed = async () =>
      (
        await store.read
          .selectFrom('audit_checkpoint')
          .select((eb) => eb.fn.max('size').as('size'))
          .where('published_at', 'is not', null)
          .executeTakeFirst()
      )?.size
    await expect.poll(async () => (await signed()) === (await size()), { timeout: 20_000 }).toBe(true)
    await store.close()
    expect(await findingsIn(place)).toEqual([])
  }, 240_000)
})
