import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { days } from '@portal-desk/domain'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFile } from '../src/directory/import-file.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { listed, look, newestReport, report, settle, undo } from './inactive-steps.ts'
import { callAbout, enrol } from './steps.ts'
import { CHOSEN, portalEndpoints as portal, startWorld, type World } from './world.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'pd-deaths-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const HER = 'maria garcia 3/12/1984'

/** María as a FHIR server gives her, alive or dead. */
const fhir = (over: object) =>
  JSON.stringify({
    resourceType: 'Patient',
    id: 'maria',
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: '204-1187' }],
    name: [{ use: 'official', family: 'García', given: ['María', 'Elena'] }],
    telecom: [
      { system: 'phone', value: '(555) 555-0188', use: 'mobile' },
      { system: 'email', value: 'maria.garcia@example.org', use: 'home' },
    ],
    gender: 'female',
    birthDate: '1984-03-12',
    address: [
      { use: 'home', line: ['12 Alder Street'], city: 'Millbrook', state: 'NY', postalCode: '30417' },
    ],
    generalPractitioner: [{ display: 'Dr. Amy Chen' }],
    ...over,
  })
const csv = (died: string) =>
  `Id,BIRTHDATE,DEATHDATE,FIRST,LAST,ADDRESS,CITY,STATE,ZIP
csv-maria,1984-03-12,${died},María Elena,García,12 Alder Street,Millbrook,NY,30417
`

describe.each(engines)('V9 edge case 6 a death on the chart, on %s', (engine) => {
  let world: World
  let ruth: TestClient
  let files = 0
  const bring = async (name: string, text: string) => {
    const file = path.join(folder, `${engine}-${++files}-${name}`)
    writeFileSync(file, text)
    const { store, vault, now, house } = world.desk
    const actor = { kind: 'system' as const, id: 'import' }
    return importFile({ store, vault, house: house(), now, actor, onRejected: () => undefined }, file)
  }
  const patient = () =>
    world.desk.store.read.selectFrom('patient').select(['id', 'deceased']).executeTakeFirstOrThrow()
  const account = () =>
    world.desk.store.read
      .selectFrom('portal_account')
      .select(['lifecycle', 'inactive_reason'])
      .executeTakeFirst()
  beforeEach(async () => {
    world = await startWorld(engine)
    ruth = await world.staff('ruth')
  })
  afterEach(() => world.stop())

  test.each([{ deceasedBoolean: true }, { deceasedDateTime: '2026-10-30' }])(
    'FHIR %j ends everything in the transaction of the import, and opens nothing when it goes',
    async (death) => {
      await bring('alive.ndjson', fhir({}))
      const username = await enrol(world, await world.staff(), CHOSEN)
      const signIn = async () =>
        (await world.visitor()).call(portal.signInPatient, { body: { username, password: CHOSEN } })
      expect((await signIn()).body.result).toBe('signed-in')

      await bring('dead.ndjson', fhir(death))
      expect(await account()).toEqual({ lifecycle: 'deactivated', inactive_reason: 'deceased' })
      const { id } = await patient()
      expect(await world.trail(id)).toEqual(
        expect.arrayContaining(['inactive.confirmed', 'account.deactivated']),
      )
      const sessions = world.desk.store.read.selectFrom('patient_session').selectAll()
      expect(await sessions.execute()).toEqual([])
      expect((await signIn()).body.result).toBe('refused')
      // Nothing is asked of anybody: the chart has decided.
      expect((await listed(ruth, 'waiting')).rows).toEqual([])
      const [settled] = (await listed(ruth, 'settled')).rows
      expect(settled).toMatchObject({ by: 'The directory', state: 'confirmed' })
      expect((await undo(ruth, settled?.id ?? '')).problem?.refusal?.code).toBe('deceased')

      world.clock.pass(days(40))
      ruth = await world.staff('ruth')
      await bring('alive-again.ndjson', fhir({ deceasedBoolean: false }))
      expect(await account()).toMatchObject({ lifecycle: 'deactivated' })
      expect(await patient()).toMatchObject({ deceased: 1 })
      const notice = await newestReport(ruth)
      expect(await look(ruth, notice)).toMatchObject({
        row: { state: 'chart-changed' },
        may: ['undo', 'keep'],
      })
      expect((await undo(ruth, notice)).status).toBe(200)
      expect(await patient()).toMatchObject({ deceased: 0 })
      expect((await signIn()).body.result).toBe('signed-in')
    },
  )

  test('a notice that the privacy officer looked at does not come back with the next import', async () => {
    await bring('dead.ndjson', fhir({ deceasedBoolean: true }))
    await bring('alive.ndjson', fhir({ deceasedBoolean: false }))
    const notice = await newestReport(ruth)
    expect((await settle(ruth, notice, { verdict: 'keep' })).status).toBe(200)
    expect((await settle(ruth, notice, { verdict: 'keep' })).problem?.refusal?.code).toBe(
      'someone-else-changed-it',
    )
    await bring('moved.ndjson', fhir({ generalPractitioner: [{ display: 'Dr. Ann Bell' }] }))
    expect((await listed(ruth, 'waiting')).rows).toEqual([])
    expect(await patient()).toMatchObject({ deceased: 1 })
  })

  test('CSV DEATHDATE does the same, and a report of it that waited is confirmed by it', async () => {
    await bring('alive.csv', csv(''))
    const marta = await world.staff()
    await report(marta, await callAbout(marta, HER), 'deceased')
    const id = await newestReport(ruth)
    await bring('dead.csv', csv('2026-10-30'))
    expect(await patient()).toMatchObject({ deceased: 1 })
    expect((await listed(ruth, 'waiting')).rows).toEqual([])
    expect((await listed(ruth, 'settled')).rows).toMatchObject([{ id, state: 'confirmed' }])
  })
})
