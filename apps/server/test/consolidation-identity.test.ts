import { days } from '@portal-desk/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { drawn } from './drawn.ts'
import { engines } from './engines.ts'
import { anyLogin } from './identity/any-login.ts'
import { type Held, putLogin, storedOf } from './identity/put-login.ts'
import { maria } from './people.ts'
import { giveLogin, putPair, secondMaria } from './two-logins.ts'
import { consoleEndpoints as api, PASSWORD, startWorld, type World } from './world.ts'

/** Pairs of logins of each engine: some here; `PAIRS=10000` is the long form. */
const pairs = drawn('PAIRS', 40)
const PATIENCE = 60_000 + pairs.numRuns * 1_000

describe.each(engines)('consolidating and taking it back, on %s', (engine) => {
  let world: World
  let callId: string
  let n = 0
  beforeAll(async () => {
    world = await startWorld(engine, { proxies: '127.0.0.1' })
    callId = (await (await world.staff()).call(api.openCall, { body: { channel: 'phone' } })).body.callId
  })
  afterAll(() => world.stop())

  /** A supervisor who has just given her password. */
  const ines = async (): Promise<TestClient> => {
    const client = await world.staff('ines')
    client.address = `10.${n >> 8}.${n & 255}.1`
    await client.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    return client
  }
  const held = async (patientId: string): Promise<Held> => {
    const username = await giveLogin(world, patientId)
    const { id } = await world.desk.store.read
      .selectFrom('portal_account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
    return { patientId, accountId: id }
  }

  test(
    'leaves both logins as they were, whatever they were, but for what the consolidation itself ended',
    async () => {
      const draw = anyLogin(world.clock.now())
      const keeps = fc.constantFrom('a' as const, 'b' as const)
      let done = 0
      await fc.assert(
        fc.asyncProperty(draw, draw, keeps, fc.nat(days(29)), async (one, other, keep, later) => {
          const sourceKey = `maria-${++n}`
          const ids = await world.addPatients(
            maria({ sourceKey, identifiers: [] }),
            secondMaria({ sourceKey: `${sourceKey}-again`, identifiers: [] }),
          )
          const [a, b] = [await held([...ids].sort()[0] ?? ''), await held([...ids].sort()[1] ?? '')]
          const pairId = `pair-of-maria-${n}`
          await putPair(world, a.patientId, b.patientId, pairId)
          await putLogin(world, a, callId, one)
          await putLogin(world, b, callId, other)
          const [stays, goes] = keep === 'a' ? [a, b] : [b, a]
          const before = [await storedOf(world, stays), await storedOf(world, goes)]
          const made = await (await ines()).call(api.consolidateLogins, {
            params: { pairId },
            body: { keep },
          })
          if (made.status !== 200) {
            expect([await storedOf(world, stays), await storedOf(world, goes)]).toEqual(before)
            return
          }
          done++
          const endedAt = world.clock.now()
          world.clock.pass(later)
          const { consolidationId } = made.body
          const undone = await (await ines()).call(api.undoConsolidation, {
            params: { consolidationId },
            body: { reason: 'wrong-pair' },
          })
          expect(undone.status).toBe(200)
          expect(await storedOf(world, stays)).toEqual(before[0])
          expect(await storedOf(world, goes)).toEqual(withoutWaysIn(before[1] ?? new Map(), endedAt))
        }),
        pairs,
      )
      expect(done).toBeGreaterThan(pairs.numRuns / 10)
    },
    PATIENCE,
  )
})

type Rows = Awaited<ReturnType<typeof storedOf>>

/** What a consolidation ends by its own rule: sessions, and the links and codes that lived. A dead link never opens again. */
const withoutWaysIn = (rows: Rows, endedAt: number): Rows =>
  new Map(
    [...rows]
      .filter(([key]) => !key.startsWith('patient_session'))
      .map(([key, row]) => {
        const ends = /^(access_link|temporary_login) /.test(key) && row['end_kind'] === null
        const end = { end_kind: 'revoked', revoke_reason: 'consolidated', ended_at: endedAt }
        return [key, ends ? { ...row, ...end } : row]
      }),
  )
