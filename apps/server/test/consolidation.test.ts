import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { days, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { exportLinks } from '../src/commands/export-links.ts'
import { readSettings } from '../src/settings/settings.ts'
import { engines } from './engines.ts'
import { consolidate, deskWithTwoLogins, loginOf, PAIR, putPair, type TwoLogins, undo } from './two-logins.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, portalEndpoints as portal } from './world.ts'

describe.each(engines)('one login for one person, on %s', (engine) => {
  let desk: TwoLogins
  beforeEach(async () => {
    desk = await deskWithTwoLogins(engine)
  })
  afterEach(() => desk.world.stop())

  const signIn = async (username: string, password: string) => {
    const visitor = await desk.world.visitor()
    return { visitor, ...(await visitor.call(portal.signInPatient, { body: { username, password } })) }
  }
  const state = async () =>
    (
      await desk.world.desk.store.read
        .selectFrom('possible_duplicate')
        .select('state')
        .where('id', '=', PAIR)
        .executeTakeFirstOrThrow()
    ).state

  test('domain §3.1 the other login retires: signed out, no way in, no mail to the patient', async () => {
    const { world, goes, stays } = desk
    const { visitor } = await signIn(goes.username, CHOSEN)
    await visitor.call(portal.forgotPassword, { body: { name: goes.username, language: 'en' } })
    const token = await world.newestToken()
    const before = (await world.mails()).length

    const { status, body } = await consolidate(desk)
    expect([status, body.done]).toEqual([200, 'One login now: García, M., 1984.'])
    expect(await state()).toBe('consolidated')
    expect((await visitor.call(portal.getPatientSession)).body.signedIn).toBe(false)
    expect((await signIn(goes.username, CHOSEN)).body.result).toBe('refused')
    expect((await signIn(stays.username, CHOSEN)).body.result).toBe('signed-in')
    expect((await visitor.call(portal.openLink, { body: { token } })).body.state).toBe('revoked')
    expect(await world.mails()).toHaveLength(before)
    for (const { patientId } of [goes, stays])
      expect(await world.trail(patientId)).toContain('account.consolidated')
  })

  test('T3 one winner of 16, whichever login each of them keeps', async () => {
    const { ines, world, goes, stays } = desk
    const keeps = Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? 'a' : 'b') as 'a' | 'b')
    const told = await Promise.all(keeps.map((keep) => consolidate({ ines, keep })))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    const logins = [await loginOf(world, goes.username), await loginOf(world, stays.username)]
    expect(logins.map(({ lifecycle }) => lifecycle).sort()).toEqual(['active', 'retired'])
    const trail = await world.trail(stays.patientId)
    expect(trail.filter((action) => action === 'account.consolidated')).toHaveLength(1)
  })

  test('T3 of sixteen who take it back one wins', async () => {
    const { consolidationId } = (await consolidate(desk)).body
    const told = await Promise.all(Array.from({ length: 16 }, () => undo(desk.ines, consolidationId)))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('T1 interrupted it is done or not done: one that cannot be recorded changes nothing', async () => {
    const { world, goes } = desk
    const before = await loginOf(world, goes.username)
    // The last table that the transaction writes to is away.
    await world.desk.store.write.schema.alterTable('audit_entry').renameTo('audit_entry_away').execute()
    expect((await consolidate(desk)).status).toBeGreaterThanOrEqual(500)
    await world.desk.store.write.schema.alterTable('audit_entry_away').renameTo('audit_entry').execute()
    expect(await loginOf(world, goes.username)).toEqual(before)
    expect(await state()).toBe('suspected')
    expect((await consolidate(desk)).status).toBe(200)
  })

  test('S4 the own password again, and a refusal is on both records', async () => {
    const { world, ines, goes, stays } = desk
    for (let i = 0; i < 2; i++) {
      world.clock.pass(minutes(4))
      await ines.call(api.extendStaffSession)
    }
    expect((await consolidate(desk)).problem?.refusal?.code).toBe('reauthenticate')
    for (const { patientId } of [goes, stays])
      expect(await world.trail(patientId)).toContain('account.consolidation-refused!')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await consolidate(desk)).status).toBe(200)
  })

  test('only a supervisor, and not the one who flagged the two', async () => {
    const { world, ines, keep } = desk
    const ask = { params: { pairId: PAIR }, body: { keep } }
    for (const name of ['marta', 'ruth', 'kenji'])
      expect((await (await world.staff(name)).call(api.consolidateLogins, ask)).problem?.type).toBe(
        'no-right',
      )
    const { callId } = (await ines.call(api.openCall, { body: { channel: 'phone' } })).body
    await world.desk.store.write
      .insertInto('duplicate_flag')
      .values({
        id: 'flag-of-ines',
        pair_id: PAIR,
        call_id: callId,
        flagged_by: 'staff-ines',
        flagged_at: 1,
        reason: 'caller-says',
      })
      .execute()
    expect((await consolidate(desk)).problem?.refusal?.code).toBe('own-request')
  })

  test.each([
    ['on-hold', { hold: 'staff' }],
    ['inactive', { lifecycle: 'deactivated', inactive_reason: 'moved' }],
  ] as const)('%s has to be put right first', async (reason, set) => {
    const { world, goes } = desk
    await world.desk.store.write
      .updateTable('portal_account')
      .set(set)
      .where('username', '=', goes.username)
      .execute()
    const { problem } = await consolidate(desk)
    expect(problem?.refusal).toMatchObject({ code: 'consolidate-blocked', reason })
    expect(problem?.words?.agent).toMatch(/^One of the two logins is .*Put that right first\.$/)
  })

  test('V8 edge case 20 own and restricted records stay shut', async () => {
    const { world, stays, goes } = desk
    const { write } = world.desk.store
    await write
      .updateTable('staff')
      .set({ patient_id: stays.patientId })
      .where('id', '=', 'staff-ines')
      .execute()
    // The other record has the same home.
    expect((await consolidate(desk)).problem?.refusal?.code).toMatch(/^(own-record|same-household)$/)
    await write.updateTable('staff').set({ patient_id: null }).where('id', '=', 'staff-ines').execute()
    await write
      .insertInto('patient_mark')
      .values({ patient_id: goes.patientId, mark: 'restricted', set_at: 1 })
      .execute()
    expect((await consolidate(desk)).problem?.refusal?.code).toBe('restricted')
  })

  test('what was done and how to take it back is shown to whoever did it, on this pair and on the next', async () => {
    const { world, ines, goes, stays } = desk
    const page = async (pairId: string) =>
      (await ines.call(api.getConsolidation, { params: { pairId } })).body
    const { choices } = await page(PAIR)
    expect(choices.map(({ username }) => username).sort()).toEqual([goes.username, stays.username].sort())
    expect(choices[0]?.effects[0]).toMatch(/retires\. Whoever signs in or asks for help with it is led to/)
    expect(await world.trail(goes.patientId)).toContain('record.listed')

    const { consolidationId } = (await consolidate(desk)).body
    const after = await page(PAIR)
    expect(after.done).toMatchObject([
      { id: consolidationId, by: 'you', who: 'García, M.', retired: goes.username, survivor: stays.username },
    ])
    expect(after.choices[0]?.blocked).toMatch(/changed/)
    const others = await world.addPatients({ ...nobody, sourceKey: 'x' }, { ...nobody, sourceKey: 'y' })
    await putPair(world, others[0] ?? '', others[1] ?? '', 'another-pair')
    expect(await page('another-pair')).toMatchObject({
      choices: [],
      done: [{ id: consolidationId, mayUndo: true }],
    })
    const ruth = await world.staff('ruth')
    const read = await ruth.call(api.getConsolidation, { params: { pairId: PAIR } })
    expect(read.body.done).toMatchObject([{ by: 'I. Calloway', mayUndo: false }])
  })

  test('feature 69 the EHR is told from both sides, with nothing but ids, and only of what stands', async () => {
    const { world, ines } = desk
    const { consolidationId } = (await consolidate(desk)).body
    const folder = mkdtempSync(path.join(tmpdir(), 'pd-links-'))
    const settings = readSettings({ ...world.env, DEMO: 'true' })
    vi.spyOn(console, 'log').mockReturnValue()
    vi.spyOn(console, 'error').mockReturnValue()
    const exported = async (name: string) => {
      const out = path.join(folder, name)
      expect(await exportLinks(settings, { out })).toBe(0)
      return readFileSync(out, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown)
    }
    const link = (id: string, type: string, other: string) => ({
      resourceType: 'Patient',
      id,
      link: [{ other: { reference: `Patient/${other}` }, type }],
    })
    expect(await exported('standing')).toEqual([
      link('maria-again', 'replaced-by', 'maria'),
      link('maria', 'replaces', 'maria-again'),
    ])
    expect(await exportLinks(settings, { out: path.join(folder, 'standing') })).toBe(1)
    expect(await world.trail()).toContain('duplicate.exported')
    await undo(ines, consolidationId)
    expect(await exported('undone')).toEqual([])
    rmSync(folder, { recursive: true })
    vi.restoreAllMocks()
  })

  describe('taking it back', () => {
    test('both logins are exactly as they were, and the old one works again with its old password', async () => {
      const { world, ines, goes, stays } = desk
      const lock = { lock_kind: 'temporary', lock_until: world.clock.now() - 1, failed_sign_ins: 3 } as const
      const axes = { ...lock, language: 'es', contact: 'bouncing', credential: 'set' } as const
      await world.desk.store.write
        .updateTable('portal_account')
        .set(axes)
        .where('username', '=', goes.username)
        .execute()
      const before = [await loginOf(world, goes.username), await loginOf(world, stays.username)]
      const { consolidationId } = (await consolidate(desk)).body
      expect((await signIn(goes.username, CHOSEN)).body.result).toBe('refused')
      expect((await undo(ines, consolidationId)).body.done).toBe('Two logins again.')
      expect([await loginOf(world, goes.username), await loginOf(world, stays.username)]).toEqual(before)
      expect(await state()).toBe('undone')
      expect((await signIn(goes.username, CHOSEN)).body.result).toBe('signed-in')
      // The pair may be decided anew.
      expect((await consolidate(desk)).status).toBe(200)
    })

    test('is refused after thirty days, and the second time', async () => {
      const { world } = desk
      const { consolidationId } = (await consolidate(desk)).body
      world.clock.pass(days(30) + 1)
      const ines = await world.staff('ines')
      expect((await undo(ines, consolidationId)).problem?.refusal?.code).toBe('too-late-to-undo')
      expect((await undo(ines, 'no-such-one')).problem?.type).toBe('not-here')
    })
  })
})

const nobody = {
  source: 'test',
  identifiers: [],
  names: [{ use: 'current' as const, family: 'Farrow', given: ['Jane'] }],
  birthDate: '1952-01-01',
  deceased: false,
  addresses: [],
  contacts: [],
  active: true,
  links: [],
}
