import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { all, from, PATIENCE, RACERS, RACES, winners } from './racing.ts'
import { deskWithTwoLogins, loginOf, PAIR, type TwoLogins } from './two-logins.ts'
import { consoleEndpoints as api, PASSWORD } from './world.ts'

describe.each(engines)(`T3 ${RACES} × ${RACERS} at one pair, on %s`, (engine) => {
  let desk: TwoLogins
  let supervisors: TestClient[]
  beforeEach(async () => {
    desk = await deskWithTwoLogins(engine, { proxies: '127.0.0.1' })
    supervisors = [desk.ines, await desk.world.staff('ines')]
    await supervisors[1]?.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  })
  afterEach(() => desk.world.stop())

  const by = (i: number): TestClient => supervisors[i % 2] ?? desk.ines

  test('one login of two, whichever each of them keeps, and one of all who make two of it again', {
    timeout: PATIENCE,
  }, async () => {
    const { world, goes, stays } = desk
    const logins = async () => [await loginOf(world, goes.username), await loginOf(world, stays.username)]
    const before = await logins()
    for (let round = 0; round < RACES; round++) {
      from(world, round, ...supervisors)
      const keeps = (i: number) => (((i >> 1) + round) % 2 === 0 ? 'a' : 'b')
      const made = await all((i) =>
        by(i).call(api.consolidateLogins, { params: { pairId: PAIR }, body: { keep: keeps(i) } }),
      )
      expect(winners(made)).toBe(1)
      expect((await logins()).map(({ lifecycle }) => lifecycle).sort()).toEqual(['active', 'retired'])
      const consolidationId = made.find(({ status }) => status === 200)?.body.consolidationId ?? ''
      const undone = await all((i) =>
        by(i).call(api.undoConsolidation, {
          params: { consolidationId },
          body: { reason: 'wrong-survivor' },
        }),
      )
      expect(winners(undone)).toBe(1)
      expect(await logins()).toEqual(before)
    }
    for (const { patientId } of [goes, stays]) {
      const trail = await world.trail(patientId)
      for (const action of ['account.consolidated', 'account.consolidation-undone'])
        expect(trail.filter((one) => one === action)).toHaveLength(RACES)
    }
  })
})
