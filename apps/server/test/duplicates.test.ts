import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { exportPairs } from '../src/commands/duplicates.ts'
import { readSettings } from '../src/settings/settings.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { callAbout } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, startWorld, type World } from './world.ts'

const again = maria({
  sourceKey: 'maria-again',
  identifiers: [{ kind: 'mrn', value: '411-9025' }],
  names: [{ use: 'current', family: 'García', given: ['Maria'] }],
  birthDate: '1984-12-03',
  contacts: [{ kind: 'phone', value: '(555) 555-0188', use: 'mobile' }],
})

describe.each(engines)('possible duplicates on %s', (engine) => {
  let world: World
  let ines: TestClient
  let ids: string[] = []
  let pairId = ''
  beforeEach(async () => {
    world = await startWorld(engine)
    ids = await world.addPatients(maria(), again, john())
    const marta = await world.staff()
    const callId = await callAbout(marta, '204-1187 garcia')
    await marta.call(api.applyRemedy, {
      params: { callId },
      body: {
        remedy: 'flag-duplicate',
        input: {
          other: ids[1] ?? '',
          searchText: '411-9025 garcia',
          reason: 'caller-says',
          note: 'She has two cards.',
        },
      },
    })
    ines = await world.staff('ines')
    const row = await world.desk.store.read.selectFrom('possible_duplicate').select('id').executeTakeFirst()
    pairId = row?.id ?? ''
  })
  afterEach(() => world.stop())

  const list = async (client: TestClient, which: 'likeliest' | 'oldest' | 'records-office' = 'oldest') =>
    (await client.call(api.listDuplicates, { body: { list: which } })).body.rows
  const open = async (client: TestClient) =>
    (await client.call(api.getDuplicate, { params: { pairId } })).body
  const review = (client: TestClient) => client.call(api.reviewDuplicate, { params: { pairId } })
  const settle = (client: TestClient, body: object) =>
    client.call(api.settleDuplicate, { params: { pairId }, body: body as never })
  const restrict = (patient: string) =>
    world.act(async (unit) => {
      await unit.tx
        .insertInto('patient_mark')
        .values({ patient_id: patient, mark: 'restricted', set_at: 1 })
        .execute()
      unit.record({ action: 'record.marked', outcome: 'done', patient })
    })
  const trailOf = async (n: 0 | 1) => world.trail(ids[n])

  test('the list names who flagged the two and when; each name stands on the record before it is shown', async () => {
    expect((await ines.call(api.countDuplicates)).body).toEqual({ waiting: 1, more: false })
    expect((await trailOf(1)).includes('record.listed')).toBe(false)
    expect(await list(ines)).toMatchObject([
      {
        records: [{ born: '1984' }, { born: '1984' }],
        by: 'M. Lindqvist',
        flags: 1,
        source: 'agent',
        likely: true,
      },
    ])
    for (const n of [0, 1] as const) expect(await trailOf(n)).toContain('record.listed')
  })

  test('side by side: both values, how far they agree in words, weights that add up, and who saw the two', async () => {
    const page = await open(ines)
    expect(page.rows.find(({ field }) => field === 'Birth date')).toMatchObject({
      kind: 'near',
      agreement: 'Day and month swapped',
    })
    const birth = page.rows.find(({ field }) => field === 'Birth date')
    expect([...(birth?.values ?? [])].sort()).toEqual(['December 3, 1984', 'March 12, 1984'])
    expect(page.rows.reduce((sum, { weight }) => sum + weight, 0)).toBe(page.score)
    expect(page.score).toBeGreaterThan(page.likely)
    expect(page.named).toMatchObject([
      { by: 'M. Lindqvist', why: 'caller says they have two: “She has two cards.”' },
    ])
    expect(page.records.map(({ login }) => login.line)).toEqual(['No login', 'No login'])
    expect(page.decided).toBeUndefined()
    await open(ines)
    for (const n of [0, 1] as const)
      expect((await trailOf(n)).filter((action) => action === 'duplicate.compared')).toHaveLength(1)
    world.clock.pass(minutes(14))
    await ines.call(api.extendStaffSession)
    world.clock.pass(minutes(2))
    await open(ines)
    expect((await trailOf(0)).filter((action) => action === 'duplicate.compared')).toHaveLength(2)
  })

  test('two do not work on one pair: a colleague reads who has it, until it is put back or left lying', async () => {
    await review(ines)
    const ruth = await world.staff('ruth')
    expect((await review(ruth)).problem?.refusal?.code).toBe('being-compared')
    const theirs = await open(ruth)
    expect(theirs.reviewer).toMatchObject({ name: 'I. Calloway', mine: false })
    expect(theirs.missing.map(({ words }) => words.badge)).toEqual(['I. Calloway is on it'])
    const { problem } = await settle(ruth, {
      verdict: 'two-people',
      reason: 'twins',
      version: theirs.version,
    })
    expect(problem?.refusal?.code).toBe('being-compared')
    expect((await list(ruth))[0]?.reviewer).toBe('I. Calloway')
    await settle(ines, { verdict: 'skip' })
    expect((await review(ruth)).status).toBe(200)
    world.clock.pass(minutes(14))
    for (const client of [ruth, ines]) await client.call(api.extendStaffSession)
    world.clock.pass(minutes(2))
    expect((await review(ines)).status).toBe(200)
  })

  test('T3 domain §3.7 of sixteen who decide at once one wins; it sticks, and flagged again it says so', async () => {
    await review(ines)
    const { version } = await open(ines)
    const told = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        settle(
          ines,
          i % 2
            ? { verdict: 'two-people', reason: 'same-name-only', version }
            : { verdict: 'records-office', version },
        ),
      ),
    )
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await trailOf(0)).filter((action) => action === 'duplicate.decided')).toHaveLength(1)
    expect(await list(ines)).toEqual([])
  })

  test('two people: off the list for ever, with its reason; nothing reopens it but what the records newly say', async () => {
    const { version } = await open(ines)
    const { body } = await settle(ines, { verdict: 'two-people', reason: 'parent-and-child', version })
    expect(body.done).toBe('Two people. Matching does not ask again.')
    expect((await open(ines)).decided).toMatch(
      /^Two people\. I\. Calloway decided .*: parent and child, same name\.$/,
    )
    const devon = await world.staff('devon')
    const callId = await callAbout(devon, '411-9025 garcia')
    const flag = () =>
      devon.call(api.applyRemedy, {
        params: { callId },
        body: {
          remedy: 'flag-duplicate',
          input: { other: ids[0] ?? '', searchText: '204-1187 garcia', reason: 'same-contact' },
        },
      })
    expect((await flag()).problem?.words?.agent).toMatch(/decided this .*: parent and child, same name\./)
    await world.act(async (unit) => {
      const record = JSON.stringify({ ...again, birthDate: '1984-03-12' })
      await unit.tx
        .updateTable('patient')
        .set({ record })
        .where('id', '=', ids[1] ?? '')
        .execute()
      unit.record({ action: 'import.batch', outcome: 'done' })
    })
    expect((await flag()).body.done).toMatch(/something new since/)
    expect((await open(ines)).decided).toMatch(/The records say something new since\.$/)
    expect((await trailOf(1)).filter((action) => action === 'duplicate.reopened')).toHaveLength(1)
  })

  test('edge case 20 V8 a restricted pair keeps its name and its page from all but the privacy officer', async () => {
    await restrict(ids[1] ?? '')
    const names = (await list(ines))[0]?.records.map(({ name }) => name).sort()
    expect(names).toEqual(['García, M.', 'Restricted record'])
    expect((await list(ines))[0]?.reserved).toBe(true)
    const shut = await ines.call(api.getDuplicate, { params: { pairId } })
    expect(shut.problem?.refusal?.code).toBe('restricted-pair')
    expect((await review(ines)).problem?.refusal?.code).toBe('restricted-pair')
    expect(await trailOf(1)).toContain('duplicate.refused!')
    const ruth = await world.staff('ruth')
    const [shown] = await list(ruth)
    expect(shown?.records.map(({ name }) => name)).toEqual(['García, M.', 'García, M.'])
    expect(shown?.reserved).toBeUndefined()
    expect((await open(ruth)).rows.length).toBeGreaterThan(4)
  })

  test('V8 nobody compares their own record', async () => {
    await world.act(async (unit) => {
      await unit.tx
        .updateTable('staff')
        .set({ patient_id: ids[0] ?? '' })
        .where('id', '=', 'staff-ines')
        .execute()
      unit.record({ action: 'staff.linked', outcome: 'done' })
    })
    const mine = await ines.call(api.getDuplicate, { params: { pairId } })
    expect(['own-record', 'same-household']).toContain(mine.problem?.refusal?.code)
  })

  test('S4 S11 what is with the records office is taken as a file with the own password again, and that is on the record', async () => {
    const { version } = await open(ines)
    await settle(ines, { verdict: 'records-office', version })
    expect(await list(ines)).toEqual([])
    expect(await list(ines, 'records-office')).toMatchObject([{ by: 'I. Calloway' }])
    await world.act(async (unit) => {
      await unit.tx
        .updateTable('patient')
        .set({ mrn: '=1+1' })
        .where('id', '=', ids[0] ?? '')
        .execute()
      unit.record({ action: 'import.batch', outcome: 'done' })
    })
    world.clock.pass(minutes(6))
    expect((await ines.call(api.exportDuplicates)).problem?.refusal?.code).toBe('reauthenticate')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const { body } = await ines.call(api.exportDuplicates)
    const [head, line, rest] = body.csv.split('\r\n')
    expect([head?.startsWith('sent,sent_by,mrn_a'), rest, body.rows]).toEqual([true, '', 1])
    expect(line).toContain("'=1+1")
    expect(line).toContain('411-9025')
    expect(body.csv).not.toMatch(/garc|1984/i)
    expect(await world.trail()).toContain('duplicate.exported')
    const file = path.join(world.env['DATA_DIR'] ?? '', 'records-office.csv')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await exportPairs(readSettings({ DEMO: 'true', ...world.env }), { out: file })).toBe(0)
    expect(told).toHaveBeenCalledWith('1 pair.')
    expect(readFileSync(file, 'utf8')).toBe(body.csv)
    const settings = readSettings({ DEMO: 'true', ...world.env })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    // A file that is there may be read by others, or hold what somebody still needs; nothing is given out in vain.
    for (const [out, why] of [
      [file, 'is there already'],
      [path.join(file, 'x.csv'), 'is in a folder that is not there'],
      [path.join(path.dirname(file), 'no-folder', 'x.csv'), 'is in a folder that is not there'],
      ['', 'needs a name'],
    ] as const) {
      expect(await exportPairs(settings, { out })).toBe(1)
      expect(told).toHaveBeenLastCalledWith(expect.stringContaining(`${why}. Nothing was exported.`))
    }
    expect((await world.trail()).filter((action) => action === 'duplicate.exported')).toHaveLength(2)
  })
})
