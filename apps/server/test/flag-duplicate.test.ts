import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { callAbout } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const HER = '204-1187 garcia'
/** The same woman, taken in again at another desk with her day and month swapped and nothing else. */
const again = () =>
  maria({
    sourceKey: 'maria-again',
    identifiers: [{ kind: 'mrn', value: '411-9025' }],
    names: [{ use: 'current', family: 'García', given: ['Maria'] }],
    contacts: [{ kind: 'phone', value: '(555) 555-0188', use: 'mobile' }],
  })
const OTHER = '411-9025 garcia'

describe.each(engines)('flagging a possible duplicate on %s', (engine) => {
  let world: World
  let marta: TestClient
  let her = ''
  let other = ''
  let callId = ''
  beforeEach(async () => {
    world = await startWorld(engine)
    ;[her = '', other = ''] = await world.addPatients(maria(), again())
    marta = await world.staff()
    callId = await callAbout(marta, HER)
  })
  afterEach(() => world.stop())

  const flag = (client: TestClient, inCall: string, over: object = {}) =>
    client.call(api.applyRemedy, {
      params: { callId: inCall },
      body: { remedy: 'flag-duplicate', input: { other, reason: 'caller-says', ...over } },
    })
  const candidates = async (client = marta, inCall = callId) =>
    (await client.call(api.getDuplicateCandidates, { params: { callId: inCall } })).body
  const pairs = () => world.desk.store.read.selectFrom('possible_duplicate').selectAll().execute()
  const decide = (set: object) =>
    world.act(async (unit) => {
      await unit.tx.updateTable('possible_duplicate').set(set).execute()
      unit.record({ action: 'duplicate.decided', outcome: 'done' })
    })

  test('before any check: the lookalike is offered, masked; one press and nothing has changed for the patient', async () => {
    const offered = await candidates()
    expect(offered.candidates).toEqual([
      { patientId: other, name: 'García, M.', born: '1984', town: 'Millbrook' },
    ])
    const before = await world.desk.store.read.selectFrom('patient').selectAll().execute()
    const { body } = await flag(marta, callId)
    expect(body).toMatchObject({ done: 'Flagged. Nothing has changed for the patient.' })
    expect(body.say.en).not.toMatch(/duplicate|record|two/i)
    expect(await world.desk.store.read.selectFrom('patient').selectAll().execute()).toEqual(before)
    expect(await pairs()).toMatchObject([
      { state: 'suspected', source: 'agent', patient_a: [her, other].sort()[0] },
    ])
    for (const patient of [her, other]) expect(await world.trail(patient)).toContain('duplicate.flagged')
    expect(await world.trail(other)).toContain('record.listed')
    expect((await candidates()).candidates[0]?.standing).toEqual({
      label: 'Flagged by M. Lindqvist',
      line: 'Two records may be one person. Nothing has changed.',
    })
  })

  test('V11 a record that nothing on this call leads to is not flagged, nor is the open one with itself', async () => {
    const [stranger = ''] = await world.addPatients(
      maria({ sourceKey: 'anna', names: [{ use: 'current', family: 'Novak', given: ['Anna'] }] }),
    )
    const refused = async (over: object) => (await flag(marta, callId, over)).problem?.refusal?.code
    expect(await refused({ other: stranger })).toBe('two-identifiers')
    expect(await refused({ other: stranger, searchText: 'novak' })).toBe('two-identifiers')
    expect(await refused({ other: stranger, searchText: OTHER })).toBe('two-identifiers')
    expect(await refused({ other: her, searchText: HER })).toBe('two-identifiers')
    expect(await pairs()).toEqual([])
    expect((await flag(marta, callId, { other: stranger, searchText: 'novak anna 1984' })).status).toBe(200)
  })

  test('edge case 11 a second one adds to the first and is told who was before; one’s own is not flagged twice', async () => {
    await flag(marta, callId)
    expect((await flag(marta, callId)).problem?.refusal?.code).toBe('already-flagged')
    const devon = await world.staff('devon')
    const there = await callAbout(devon, OTHER)
    const { body } = await flag(devon, there, {
      other: her,
      reason: 'other',
      note: 'She says both are hers.',
    })
    expect(body.done).toMatch(/^Added\. M\. Lindqvist flagged the same two at .*Nothing has changed/)
    expect(await pairs()).toHaveLength(1)
  })

  test('eight who flag the two at once, from either side, leave one pair with a flag of each', async () => {
    const devon = await world.staff('devon')
    const there = await callAbout(devon, OTHER)
    const told = await Promise.all(
      Array.from({ length: 4 }, () => [
        flag(marta, callId),
        flag(devon, there, { other: her, reason: 'same-contact' }),
      ]).flat(),
    )
    expect(told.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2)
    for (const { status, problem } of told)
      expect([200, 'already-flagged']).toContain(status === 200 ? status : problem?.refusal?.code)
    expect(await pairs()).toHaveLength(1)
    const by = await world.desk.store.read.selectFrom('duplicate_flag').select('flagged_by').execute()
    expect(by.map((one) => one.flagged_by).sort()).toEqual(['staff-devon', 'staff-marta'])
  })

  test('domain §3.7 a decision stands, until the records say something they did not say then', async () => {
    await flag(marta, callId)
    await decide({
      state: 'do-not-match',
      decision: 'twins',
      decided_by: 'staff-ines',
      decided_at: 1,
      evidence: 'then',
    })
    const { body } = await flag(marta, callId, { reason: 'same-contact' })
    expect(body.done).toMatch(/^Flagged\. It was decided .* something new since/)
    expect(await pairs()).toMatchObject([{ state: 'suspected', decision: 'twins' }])
    expect(await world.trail(her)).toContain('duplicate.reopened')
  })

  test('V8 V11 a restricted record, and one that is too near, take no part', async () => {
    await world.act(async (unit) => {
      await unit.tx
        .insertInto('patient_mark')
        .values({ patient_id: other, mark: 'restricted', set_at: 1 })
        .execute()
      unit.record({ action: 'record.marked', outcome: 'done', patient: other })
    })
    expect((await candidates()).candidates).toMatchObject([{ name: 'Restricted record', born: '', town: '' }])
    expect((await flag(marta, callId)).problem?.refusal?.code).toBe('restricted')
    const devon = await world.staff('devon')
    const shut = await callAbout(devon, OTHER)
    const inside = await candidates(devon, shut)
    expect(inside.candidates).toEqual([])
    expect(inside.missing.map(({ refusal }) => refusal.code)).toEqual(['restricted'])
    await world.act(async (unit) => {
      await unit.tx.deleteFrom('patient_mark').execute()
      await unit.tx.updateTable('staff').set({ patient_id: other }).where('id', '=', 'staff-marta').execute()
      unit.record({ action: 'staff.linked', outcome: 'done' })
    })
    expect((await flag(marta, callId)).problem?.refusal?.code).toBe('same-household')
    expect((await world.trail(her)).filter((action) => action === 'duplicate.refused!')).toHaveLength(2)
  })

  describe('one’s own flag', () => {
    const own = async () => (await candidates()).candidates[0]?.own
    const takeBack = async (client = marta) =>
      client.call(api.takeBackDuplicate, { params: { callId, flagId: flagId } })
    let flagId = ''
    beforeEach(async () => {
      await flag(marta, callId)
      flagId = (await own())?.flagId ?? ''
    })

    test('is taken back while it is young, and with it a pair that nobody else named', async () => {
      expect((await takeBack()).body.done).toMatch(/^Taken back/)
      expect(await pairs()).toEqual([])
      expect((await takeBack()).problem?.type).toBe('not-here')
      expect(await world.trail(other)).toContain('duplicate.taken-back')
      expect((await flag(marta, callId)).status).toBe(200)
    })
    test('leaves a pair on the list that a colleague or matching named as well', async () => {
      await decide({ proposed_at: 1 })
      await takeBack()
      expect(await pairs()).toHaveLength(1)
      expect(await own()).toBeUndefined()
    })
    test('puts back what had been decided', async () => {
      await decide({ decided_at: 1, decision: 'twins', decided_by: 'staff-ines' })
      await takeBack()
      expect(await pairs()).toMatchObject([{ state: 'do-not-match', decision: 'twins' }])
    })
    test('stays once its time is over, somebody compares the two, or it is a colleague’s', async () => {
      await decide({ state: 'in-review' })
      expect((await takeBack()).problem?.refusal?.code).toBe('someone-else-changed-it')
      await decide({ state: 'suspected' })
      expect((await takeBack(await world.staff('devon'))).problem?.type).toBe('not-here')
      world.clock.pass(minutes(14))
      await marta.call(api.extendStaffSession)
      world.clock.pass(minutes(1))
      expect((await takeBack()).problem?.refusal?.code).toBe('too-late-to-undo')
      expect(await own()).toBeUndefined()
      expect(await pairs()).toHaveLength(1)
    })
  })
})
