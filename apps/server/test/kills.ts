import { once } from 'node:events'
import type { Endpoint } from '@portal-desk/contract'
import { openStore } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from './engines.ts'
import {
  findingsIn,
  invitable,
  kill,
  launch,
  type Press,
  press,
  type ServerPlace,
  serverPlace,
  signedIn,
} from './server-processes.ts'
import { consoleEndpoints as api } from './world.ts'

type Pressed = Press & { answer?: string }

/** A server that is killed at random, so many times: each engine has a file of its own, so that both run at once. */
export const killAtRandom = (engine: Engine, kills: number) =>
  describe(`on ${engine}, ${kills} kills at random in scripted calls`, () => {
    let place: ServerPlace
    beforeAll(async () => {
      place = await serverPlace(engine)
    }, 60_000)
    afterAll(() => place.clearAway())

    test('T2 T8 nothing acknowledged is lost, nothing doubled, the log verifies', async () => {
      const people = await invitable(place)
      const first = await launch(place.env)
      first.removeAllListeners('exit')
      first.kill('SIGTERM')
      await once(first, 'exit')
      let server = await launch(place.env)
      const pressed: Pressed[] = []
      for (let n = 0; n < kills; n++) {
        const over = { killed: false }
        const client = await signedIn(place)
        // Counted in presses, so that a slow machine gets as far as a quick one; then at any point of the one under way.
        const last = pressed.length + 1 + ((n * 7) % 12)
        let reached = (): void => {}
        const doom = new Promise<void>((resolve) => {
          reached = resolve
        })
          .then(() => new Promise((resolve) => setTimeout(resolve, (n * 13) % 40)))
          .then(() => {
            over.killed = true
            return kill(server)
          })
        // One call after the other, as fast as it goes, each press with a key of its own, until the server dies.
        const work = (async () => {
          const step = async (endpoint: Endpoint, params: object, body: object) => {
            const one: Pressed = { key: `kill-${n}-press-${pressed.length}-0000`, endpoint, params, body }
            pressed.push(one)
            if (pressed.length === last) reached()
            one.answer = await press(client, one)
            return JSON.parse(one.answer.slice(4)) as Record<string, string> & {
              hits?: { patientId: string }[]
            }
          }
          while (!over.killed) {
            const text = people[pressed.length % people.length]?.text ?? ''
            const params = { callId: (await step(api.openCall, {}, { channel: 'counter' }))['callId'] ?? '' }
            const found = await step(api.searchPatients, {}, { ...params, text })
            const patientId = found.hits?.[0]?.patientId ?? 'nobody-at-all'
            await step(api.chooseRecord, params, { patientId, searchText: text })
            await step(api.recordPhotoId, params, { document: 'passport', sure: true })
            const input = { reason: 'first-time', confirm: true }
            await step(api.applyRemedy, params, { remedy: 'resend-invitation', input })
            await step(api.closeCall, params, { disposition: 'sent-and-waiting' })
          }
        })()
          .catch(() => undefined)
          .finally(reached)
        await doom
        await work
        server = await launch(place.env)
      }
      // The same press after the crash gives the truth: what was done, or it is done now, once.
      const client = await signedIn(place)
      const again = pressed.filter(({ endpoint }) => endpoint !== api.searchPatients)
      for (const one of again.filter(({ answer }) => answer === undefined)) {
        const now = await press(client, one)
        expect([one.key, await press(client, one)]).toEqual([one.key, now])
      }
      for (const one of again.filter(({ answer }) => answer?.startsWith('20')).slice(-120))
        expect([one.key, await press(client, one)]).toEqual([one.key, one.answer])
      await kill(server)

      const store = await openStore(place.settings.databaseUrl)
      const opened = await store.read.selectFrom('call_session').select(['id', 'disposition']).execute()
      const sent = await store.read
        .selectFrom('outbox_message')
        .select('call_id')
        .where('call_id', 'is not', null)
        .where('template', '=', 'invitation')
        .execute()
      const acknowledged = (endpoint: Endpoint) =>
        pressed.filter((one) => one.endpoint === endpoint && /^20/.test(one.answer ?? ''))
      expect(acknowledged(api.applyRemedy).length).toBeGreaterThan(kills / 6)
      const callsOf = (one: Pressed) => (one.params as { callId: string }).callId
      const ofThisTest = new Set(pressed.map(callsOf))
      for (const one of acknowledged(api.openCall)) {
        const { callId } = JSON.parse(one.answer?.slice(4) ?? '{}') as { callId: string }
        expect(opened.filter(({ id }) => id === callId)).toHaveLength(1)
      }
      for (const one of acknowledged(api.closeCall))
        expect(opened.find(({ id }) => id === callsOf(one))?.disposition).toBe('sent-and-waiting')
      for (const one of acknowledged(api.applyRemedy))
        expect(sent.filter(({ call_id }) => call_id === callsOf(one))).toHaveLength(1)
      const mailed = sent.filter(({ call_id }) => ofThisTest.has(call_id ?? ''))
      expect(new Set(mailed.map(({ call_id }) => call_id)).size).toBe(mailed.length)
      await store.close()

      expect(await findingsIn(place)).toEqual([])
    }, 300_000)
  })
