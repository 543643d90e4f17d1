import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { days } from '@portal-desk/domain'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFile } from '../src/directory/import-file.ts'
import { engines } from './engines.ts'
import { startWorld, type World } from './world.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'pd-propose-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Person = {
  id: string
  given: string
  born: string
  phone: string
  family?: string
  line?: string
  mergedInto?: string
}
const patient = ({
  id,
  given,
  born,
  phone,
  family = 'Kowalczyk',
  line = '18 Larch Row',
  mergedInto,
}: Person) =>
  JSON.stringify({
    resourceType: 'Patient',
    id,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `M-${id}` }],
    name: [{ use: 'official', family, given: [given] }],
    gender: 'female',
    birthDate: born,
    address: [{ use: 'home', line: [line], city: 'Fallbrook', postalCode: '92028' }],
    telecom: [{ system: 'phone', value: phone, use: 'mobile' }],
    link: mergedInto ? [{ other: { reference: `Patient/${mergedInto}` }, type: 'replaced-by' }] : [],
  })
const catherine = { id: 'kow-a', given: 'Catherine', born: '1974-11-03', phone: '(555) 555-0142' }

describe.each(engines)('matching what an import brings, on %s', (engine) => {
  let world: World
  let files = 0
  beforeEach(async () => {
    world = await startWorld(engine)
    await bring(catherine)
    world.clock.pass(days(2))
  })
  afterEach(() => world.stop())

  const bring = async (...people: Person[]) => {
    const file = path.join(folder, `${engine}-${++files}.ndjson`)
    writeFileSync(file, people.map((one) => `${patient(one)}\n`).join(''))
    const { store, vault, now } = world.desk
    const actor = { kind: 'system' as const, id: 'import' }
    await importFile(
      { store, vault, house: world.desk.house(), now, actor, onRejected: () => undefined },
      file,
    )
  }
  const pairs = () =>
    world.desk.store.read.selectFrom('possible_duplicate').selectAll().orderBy('flagged_at').execute()

  test('a second chart is on the list as soon as it comes, named by matching and on the record of both', async () => {
    await bring({ ...catherine, id: 'kow-b', given: 'Kathryn', born: '1974-03-11', line: '220 Mill St' })
    expect(await pairs()).toMatchObject([{ state: 'suspected', source: 'rule' }])
    const [pair] = await pairs()
    for (const id of [pair?.patient_a, pair?.patient_b])
      expect(await world.trail(id)).toContain('duplicate.proposed')
  })
  test('so is a record that a change makes alike, once, however often it comes', async () => {
    const other = { ...catherine, id: 'kow-b', family: 'Reeve', born: '1981-01-30', phone: '(555) 555-0199' }
    await bring(other)
    expect(await pairs()).toEqual([])
    await bring({ ...catherine, id: 'kow-b' })
    await bring({ ...catherine, id: 'kow-b', line: '19 Larch Row' })
    expect(await pairs()).toHaveLength(1)
    expect((await world.trail()).filter((action) => action === 'duplicate.proposed')).toHaveLength(2)
  })
  test('edge case 7 twins and a household are not proposed', async () => {
    await bring(
      { ...catherine, id: 'twin', given: 'Margaret' },
      { ...catherine, id: 'daughter', given: 'Julia', born: '2004-06-17' },
    )
    expect(await pairs()).toEqual([])
  })
  test('edge case 36 a chart that the EHR merged is not asked about, in the file that says so and later', async () => {
    const merged = { ...catherine, id: 'kow-b', mergedInto: 'kow-a' }
    await bring(merged)
    await bring({ ...merged, line: '19 Larch Row' })
    await bring({ ...catherine, line: '19 Larch Row' })
    expect(await pairs()).toMatchObject([{ state: 'merged-in-ehr' }])
    expect(await world.trail()).not.toContain('duplicate.proposed')
  })
  test('domain §3.7 what a person decided is not asked again, whatever an import brings', async () => {
    await bring({ ...catherine, id: 'kow-b', given: 'Kathryn' })
    await world.act(async (unit) => {
      await unit.tx.updateTable('possible_duplicate').set({ state: 'do-not-match', decided_at: 1 }).execute()
      unit.record({ action: 'duplicate.decided', outcome: 'done' })
    })
    await bring({ ...catherine, id: 'kow-b', given: 'Catherine' })
    expect(await pairs()).toMatchObject([{ state: 'do-not-match', decided_at: 1 }])
  })
  test('what the desk flagged before is named by matching as well', async () => {
    await bring({ ...catherine, id: 'kow-b', given: 'Kathryn' })
    await world.act(async (unit) => {
      await unit.tx.updateTable('possible_duplicate').set({ source: 'agent', proposed_at: null }).execute()
      unit.record({ action: 'duplicate.flagged', outcome: 'done' })
    })
    await bring({ ...catherine, id: 'kow-b', given: 'Catherine' })
    const [pair] = await pairs()
    expect([pair?.source, pair?.proposed_at !== null]).toEqual(['agent', true])
  })
})
