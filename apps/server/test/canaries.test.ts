import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PatientRecord } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proveCommand } from '../src/commands/audit.ts'
import { exportPairs } from '../src/commands/duplicates.ts'
import { exportAudit } from '../src/commands/export-audit.ts'
import { exportLinks } from '../src/commands/export-links.ts'
import { backUp, newFolder, newKey, told } from './backup-steps.ts'
import { cellsOf } from './cells.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { formsOf, wordsIn } from './planted-words.ts'
import { callAbout, enrol, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints as portal, startWorld, type World } from './world.ts'

const PEOPLE = 25
/** Where charts and what is made of them may stand: to find somebody, and to sign in. */
const ALLOWED = /^(patient|patient_contact|search_key|name_term|name_del)\.|^portal_account\.username$/
const SECRETS = {
  password: 'canary kettles dancing alone',
  guess: 'canary guess of a liar',
  stranger: 'canary.stranger@nowhere.example',
  note: 'canary whispers behind a reason',
}

/** A word that stands nowhere else, of letters alone. */
const word = (n: number, of: string): string =>
  `${of}${String.fromCharCode(97 + Math.floor(n / 5), 97 + (n % 5))}qxz`
const planted = (n: number) => ({
  family: word(n, 'Zywut'),
  given: word(n, 'Quorl'),
  middle: word(n, 'Brevi'),
  mrn: `CNR77${String(1_000 + n)}`,
  street: `${700 + n} ${word(n, 'Vellich')} Lane`,
  phone: `55520177${10 + n}`,
  email: `${word(n, 'mailbox')}@canary.example`,
  clinician: `Dr. ${word(n, 'Sesqui')}`,
})
const people = Array.from({ length: PEOPLE }, (_, n) => planted(n))
const recordOf = (facts: ReturnType<typeof planted>, n: number): PatientRecord =>
  maria({
    sourceKey: `planted-${n}`,
    identifiers: [{ kind: 'mrn', value: facts.mrn }],
    names: [{ use: 'current', family: facts.family, given: [facts.given, facts.middle] }],
    birthDate: `19${50 + n}-03-04`,
    addresses: [{ use: 'home', lines: [facts.street], city: 'Easton', state: 'NY', postcode: '10001' }],
    contacts: [
      { kind: 'phone', value: facts.phone, use: 'mobile' },
      { kind: 'email', value: facts.email, use: 'home' },
    ],
    clinician: facts.clinician,
  })

const facts = people.flatMap((person) => Object.values(person))
const families = people.map(({ family }) => family)
const secrets = Object.values(SECRETS)

test('12 a planted word is found in any form in which it may hide: the search can fail', () => {
  for (const one of [...facts, ...secrets])
    for (const form of formsOf(one))
      expect(wordsIn(`{"x":"${form}"}`.toUpperCase(), [one]), form).toEqual([one])
})

describe.each(engines)('12 two hundred planted words on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeAll(async () => {
    world = await startWorld(engine)
    const patientIds = await world.addPatients(maria(), ...people.map(recordOf))
    marta = await world.staff()
    for (const [n, { given, family }] of people.slice(0, 5).entries())
      await callAbout(marta, `${given} ${family} 3/4/19${50 + n}`)
    await enrol(world, marta, SECRETS.password)
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    const [, other = ''] = patientIds
    const [first] = people
    const searchText = `${first?.given} ${first?.family} 3/4/1950`
    const input = { other, searchText, reason: 'other', note: SECRETS.note } as const
    const flagged = await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'flag-duplicate', input },
    })
    expect(flagged.status).toBe(200)
    const visitor = await world.visitor()
    for (const password of [SECRETS.guess, SECRETS.password])
      await visitor.call(portal.signInPatient, { body: { username: SECRETS.stranger, password } })
    await world.desk.checkpoints.publish()
  })
  afterAll(() => world.stop())

  test('S8 T5 stand in the columns that need them, and in no other', async () => {
    const cells = await cellsOf(world.desk.store)
    const elsewhere = [...cells].flatMap(([place, text]) =>
      wordsIn(text, ALLOWED.test(place) ? secrets : [...facts, ...secrets]).map(
        (found) => `${place}: ${found}`,
      ),
    )
    expect(elsewhere).toEqual([])
    expect(wordsIn(cells.get('patient.record') ?? '', facts)).toEqual(facts)
  })

  test('M1 in no mail but as the address it is for', async () => {
    const mails = await world.mails()
    expect(mails.length).toBeGreaterThan(1)
    for (const { subject, text } of mails)
      expect(wordsIn(`${subject}\n${text}`, [...facts, ...secrets])).toEqual([])
  })

  test('S11 T5 in no file that is given out: exports masked, a proof without, a backup sealed', async () => {
    const { settings } = world.desk
    const folder = newFolder()
    const at = (name: string) => path.join(folder, name)
    for (const format of ['csv', 'ndjson', 'fhir'])
      await told(() => exportAudit(settings, { format, out: at(`audit.${format}`) }))
    await told(() => exportPairs(settings, { out: at('pairs.csv') }))
    await told(() => exportLinks(settings, { out: at('links.ndjson') }))
    await told(() => proveCommand(settings, '1', { out: at('proof.json') }))
    const { recipient } = await newKey()
    const backup = await backUp(world, recipient)
    const names = readdirSync(folder)
    expect(names).toHaveLength(6)
    // A masked name has the family name whole: who was looked up has to be told apart.
    const hidden = [...facts.filter((fact) => !families.includes(fact)), ...secrets]
    for (const name of names) expect(wordsIn(readFileSync(at(name), 'utf8'), hidden), name).toEqual([])
    expect(wordsIn(readFileSync(at('audit.csv'), 'utf8'), families)).toEqual(families.slice(0, 5))
    expect(wordsIn(readFileSync(backup).toString('latin1'), [...facts, ...secrets])).toEqual([])
  })

  test('K4 S8 in no file of the data folder but the database, and no secret in that', () => {
    const { dataDir } = world.desk.settings
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.map(({ name }) => name)).toContain('checkpoints.txt')
    for (const { name, parentPath } of files) {
      const text = readFileSync(path.join(parentPath, name)).toString('latin1')
      expect(
        wordsIn(text, name.startsWith('portal-desk.db') ? secrets : [...facts, ...secrets]),
        name,
      ).toEqual([])
    }
  })
})
