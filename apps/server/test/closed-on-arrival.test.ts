import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bring, type ChartLink, chart } from './charts.ts'
import { engines } from './engines.ts'
import { newestReport, report, settle, undo as undoReport } from './inactive-steps.ts'
import { BY_SECOND, consolidate, deskWithTwoLogins, giveLogin, loginOf, undo } from './two-logins.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

/** Her chart under the name that she had before. */
const second = (link?: ChartLink): string =>
  chart('b', link, { name: [{ family: 'López', given: ['María', 'Elena'] }] })

describe.each(engines)('a login that comes to a record which is closed, on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  const idOf = async (key: string) =>
    (
      await world.desk.store.read
        .selectFrom('patient')
        .select('id')
        .where('source_key', '=', key)
        .executeTakeFirstOrThrow()
    ).id
  /** A colleague reports a patient in a call. */
  const reported = async (patientId: string, text = 'maria garcia 3/12/1984'): Promise<void> => {
    const marta = await world.staff()
    const params = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    await marta.call(api.searchPatients, { body: { ...params, text } })
    await marta.call(api.chooseRecord, { params, body: { patientId, searchText: text } })
    expect((await report(marta, params.callId, 'moved')).status).toBe(200)
  }
  /** A supervisor confirms what was reported last; answers the report. */
  const confirmed = async (): Promise<string> => {
    const ines = await world.staff('ines')
    const id = await newestReport(ines)
    expect((await settle(ines, id, { verdict: 'confirm' })).status).toBe(200)
    return id
  }
  const signsIn = async (username: string) =>
    (
      await (
        await world.visitor()
      ).call(portal.signInPatient, {
        body: { username, password: CHOSEN },
      })
    ).body.result

  test('edge case 36 by a merge: it is closed with it, and the undo of the report opens it', async () => {
    await bring(world, chart('a'), second())
    const [a, b] = [await idOf('a'), await idOf('b')]
    await reported(a)
    const reportId = await confirmed()
    const username = await giveLogin(world, b)
    expect(await signsIn(username)).toBe('signed-in')

    await bring(world, second({ type: 'replaced-by', to: 'a' }), chart('a'))
    expect(await loginOf(world, username)).toMatchObject({
      patient_id: a,
      lifecycle: 'deactivated',
      inactive_reason: 'moved',
    })
    expect(await signsIn(username)).not.toBe('signed-in')
    expect(await world.trail(a)).toContain('account.deactivated')

    expect((await undoReport(await world.staff('ines'), reportId)).status).toBe(200)
    expect(await signsIn(username)).toBe('signed-in')
  })

  test('edge case 36 by the end of a merge: a chart that was closed meanwhile closes it at home', async () => {
    await bring(world, chart('a'), second())
    const [a, b] = [await idOf('a'), await idOf('b')]
    const username = await giveLogin(world, b)
    await reported(b, BY_SECOND)
    await bring(world, second({ type: 'replaced-by', to: 'a' }), chart('a'))
    const reportId = await confirmed()
    expect(await loginOf(world, username)).toMatchObject({ patient_id: a, lifecycle: 'active' })

    await bring(world, second())
    expect(await loginOf(world, username)).toMatchObject({ patient_id: b, lifecycle: 'deactivated' })
    expect((await undoReport(await world.staff('ines'), reportId)).status).toBe(200)
    expect(await loginOf(world, username)).toMatchObject({ patient_id: b, lifecycle: 'active' })
  })

  test('as two logins become two again: the one of the closed record stays shut until that is undone', async () => {
    await world.stop()
    const two = await deskWithTwoLogins(engine)
    world = two.world
    const before = await loginOf(world, two.goes.username)
    await reported(two.goes.patientId, BY_SECOND)
    const { consolidationId } = (await consolidate(two)).body
    const reportId = await confirmed()
    expect(await world.trail(two.goes.patientId)).not.toContain('account.deactivated')

    expect((await undo(two.ines, consolidationId)).status).toBe(200)
    const shut = { lifecycle: 'deactivated', inactive_reason: 'moved' }
    expect(await loginOf(world, two.goes.username)).toEqual({ ...before, ...shut })
    expect(await signsIn(two.stays.username)).toBe('signed-in')
    expect((await undoReport(two.ines, reportId)).status).toBe(200)
    expect(await loginOf(world, two.goes.username)).toEqual(before)
  })
})
