import { hours, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bring as bringTo, chart } from './charts.ts'
import { engines } from './engines.ts'
import { answersOfMaria } from './people.ts'
import { answer, callAbout, reset } from './steps.ts'
import { consolidate, giveLogin, putPair } from './two-logins.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const elsewhere = { telecom: [{ system: 'email', value: 'maria.b@example.org' }] }

describe.each(engines)('edge case 36 charts that the EHR merged, on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  const bring = (...lines: string[]) => bringTo(world, ...lines)
  const idOf = async (key: string) =>
    (
      await world.desk.store.read
        .selectFrom('patient')
        .select('id')
        .where('source_key', '=', key)
        .executeTakeFirstOrThrow()
    ).id
  const found = async () => {
    const marta = await world.staff()
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const { hits } = (
      await marta.call(api.searchPatients, { body: { callId, text: 'maria garcia 3/12/1984' } })
    ).body
    return hits.map(({ patientId, leadsHere }) => [patientId, leadsHere])
  }
  const ownerOf = async (username: string) =>
    (
      await world.desk.store.read
        .selectFrom('portal_account')
        .select('patient_id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
    ).patient_id

  test.each<[string, string[]]>([
    ['the merged one says so', [chart('a', { type: 'replaced-by', to: 'b' }), chart('b')]],
    ['the surviving one says so', [chart('a'), chart('b', { type: 'replaces', to: 'a' })]],
    [
      'both say so, the surviving one first',
      [chart('b', { type: 'replaces', to: 'a' }), chart('a', { type: 'replaced-by', to: 'b' })],
    ],
  ])('%s: only the surviving chart is found', async (_, lines) => {
    expect((await bring(...lines)).rejected).toEqual([])
    expect(await found()).toEqual([[await idOf('b'), undefined]])
    expect(await world.trail(await idOf('a'))).toContain('record.merged')
  })

  test('a chain leads to its end, whatever the order of its lines', async () => {
    await bring(
      chart('a', { type: 'replaced-by', to: 'b' }),
      chart('b', { type: 'replaced-by', to: 'c' }),
      chart('c', undefined, { name: [{ family: 'Reyes', given: ['Ana'] }] }),
    )
    expect(await found()).toEqual([[await idOf('c'), 'chart-merged']])
  })

  test('a loop and a chart that is not there are told by line, and lead nowhere', async () => {
    const { report, rejected } = await bring(
      chart('a', { type: 'replaced-by', to: 'b' }),
      chart('b', { type: 'replaced-by', to: 'a' }),
      chart('x', { type: 'replaced-by', to: 'pat2' }),
      chart('y', { type: 'replaced-by', to: 'y' }),
    )
    expect(report).toMatchObject({ read: 4, added: 4 })
    expect(rejected.map(({ line, field }) => [line, field])).toEqual(
      expect.arrayContaining([
        [3, 'link'],
        [4, 'link'],
      ]),
    )
    expect(rejected.every(({ reason }) => /The record is in/.test(reason))).toBe(true)
    expect((await found()).every(([, leads]) => leads === undefined)).toBe(true)
    // Once it comes the link counts.
    await bring(chart('pat2'))
    expect((await found()).map(([id]) => id)).not.toContain(await idOf('x'))
  })

  test('the one login goes over to the surviving chart, and back when the merge is taken back', async () => {
    await bring(chart('a'), chart('b'))
    const [a, b] = [await idOf('a'), await idOf('b')]
    const username = await giveLogin(world, a)
    const visitor = await world.visitor()
    await visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } })

    await bring(chart('a', { type: 'replaced-by', to: 'b' }))
    expect(await ownerOf(username)).toBe(b)
    expect((await visitor.call(portal.getPatientSession)).body.signedIn).toBe(false)
    const again = await visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } })
    expect(again.body.result).toBe('signed-in')

    await bring(chart('a'))
    expect(await ownerOf(username)).toBe(a)
    expect(await world.trail(a)).toContain('record.unmerged')
    expect((await found()).map(([id]) => id).sort()).toEqual([a, b].sort())
  })

  test('its links go over with it: an old one stands in nobody’s way, and none made there opens it at home', async () => {
    await bring(chart('a'), chart('b', undefined, elsewhere))
    const username = await giveLogin(world, await idOf('a'))
    const visitor = await world.visitor()
    const mailedTo = async () => {
      await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
      return (await world.mails()).at(-1)?.to
    }
    const stateOf = async (token: string) =>
      (await visitor.call(portal.openLink, { body: { token } })).body.state
    expect(await mailedTo()).toEqual(['maria.garcia@example.org'])
    const first = await world.newestToken()
    // It runs out, and nobody asks for another one before the charts are one.
    world.clock.pass(hours(2))
    await bring(chart('a', { type: 'replaced-by', to: 'b' }))
    expect(await mailedTo()).toEqual(['maria.b@example.org'])
    const second = await world.newestToken()
    expect([await stateOf(first), await stateOf(second)]).toEqual(['superseded', 'live'])
    await bring(chart('a'))
    expect(await stateOf(second)).toBe('revoked')
    world.clock.pass(minutes(3))
    expect(await mailedTo()).toEqual(['maria.garcia@example.org'])
    expect(await stateOf(await world.newestToken())).toBe('live')
  })

  test('where both charts have a login a person decides, on the list of possible duplicates', async () => {
    await bring(chart('a'), chart('b'))
    const [a, b] = [await idOf('a'), await idOf('b')]
    const names = [await giveLogin(world, a), await giveLogin(world, b)]
    await bring(chart('b', { type: 'replaces', to: 'a' }))
    expect([await ownerOf(names[0] ?? ''), await ownerOf(names[1] ?? '')]).toEqual([a, b])
    const pairs = await world.desk.store.read.selectFrom('possible_duplicate').selectAll().execute()
    expect(pairs).toMatchObject([{ state: 'suspected', source: 'import', patient_a: [a, b].sort()[0] }])
  })

  test('the login that the desk kept goes over with its chart, and its old names lead to it', async () => {
    await bring(chart('a'), chart('b'))
    const [a, b] = [await idOf('a'), await idOf('b')]
    const kept = await giveLogin(world, a)
    const retired = await giveLogin(world, b)
    const keep = await putPair(world, a, b)
    const ines = await world.staff('ines')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await consolidate({ ines, keep })).status).toBe(200)
    // The EHR keeps the other chart.
    await bring(chart('a', { type: 'replaced-by', to: 'b' }))
    expect([await ownerOf(kept), await ownerOf(retired)]).toEqual([b, b])
    expect(await found()).toEqual([[b, undefined]])
    const visitor = await world.visitor()
    const signIn = async (username: string) =>
      (await visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } })).body.result
    expect([await signIn(kept), await signIn(retired)]).toEqual(['signed-in', 'refused'])
    const before = (await world.mails()).length
    await visitor.call(portal.forgotPassword, { body: { name: retired, language: 'en' } })
    expect((await world.mails()).length).toBe(before + 1)
  })

  test('an open call on the merged chart is refused every remedy, and goes on verified where all is the same', async () => {
    await bring(chart('a'))
    const marta = await world.staff()
    const username = await giveLogin(world, await idOf('a'))
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    const { mrn: _, ...answers } = answersOfMaria
    await answer(marta, callId, answers)
    await bring(chart('a', { type: 'replaced-by', to: 'b' }), chart('b'))
    const page = async () => (await marta.call(api.getWorkspace, { params: { callId } })).body
    expect((await page()).survivor).toMatchObject({ name: 'García, M.', why: 'chart-merged' })
    const press = () => marta.call(api.applyRemedy, { params: { callId }, body: reset })
    expect((await press()).problem?.refusal).toEqual({ code: 'record-merged', survivor: 'García, M., 1984' })
    await marta.call(api.followRecord, { params: { callId } })
    expect((await page()).level.level).not.toBe('none')
    expect((await press()).status).toBe(200)
    expect(await ownerOf(username)).toBe(await idOf('b'))
  })
})
