import {
  compareAnswers,
  homesOf,
  type ItemCode,
  type PatientFacts,
  type PatientRecord,
} from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { readSample, records, sampleDataIsThere, sampleFiles } from './test-kit.ts'

const said = (parts: (string | undefined)[], between = ' ') =>
  parts.filter((part) => part !== undefined).join(between)

const factsOf = ({ names, birthDate, addresses, contacts, sourceKey }: PatientRecord): PatientFacts => ({
  names,
  addresses,
  ...(birthDate === undefined ? {} : { birthDate }),
  contacts: contacts.map(({ kind, use, value }) => {
    return { id: value, kind, use, value, onFileSince: 0, standing: 'good', sharedBy: 1 }
  }),
  id: sourceKey,
  sex: 'unknown',
  deceased: false,
  active: true,
  language: 'en',
  lastVisitMonth: '2026-01',
  changedAt: {},
  hasLookalike: false,
  version: 1,
})

/** What people say who read their own chart aloud, some shortly and some with all that stands beside it. */
function readAloud(patient: PatientFacts): [ItemCode, string][] {
  const names = patient.names.flatMap(({ family, given, prefix, suffix, text }) =>
    family && given.length > 0
      ? [
          said([...given, family]),
          said([given[0], family]),
          said([family, ...given], ', '),
          said([prefix, given[0], family, suffix]),
        ]
      : text
        ? [text]
        : [],
  )
  const homes = homesOf(patient).filter(({ lines }) => lines.length > 0)
  return [
    ...names.map((name): [ItemCode, string] => ['full-name', name]),
    ...(patient.birthDate?.length === 10 ? [['birth-date', patient.birthDate] as [ItemCode, string]] : []),
    ...homes.flatMap(({ lines, city, state, postcode }): [ItemCode, string][] => [
      ['street-address', lines[0] ?? ''],
      ['street-address', said([...lines, city], ', ')],
      ['street-address', said([...lines, city, state, postcode])],
    ]),
    ...homes.flatMap(({ postcode }): [ItemCode, string][] => (postcode ? [['postcode', postcode]] : [])),
    ...patient.contacts
      .filter(({ use }) => use !== 'old')
      .map(({ kind, value }): [ItemCode, string] => [`${kind}-on-file`, value]),
  ]
}

describe.runIf(sampleDataIsThere())('charts of other systems', () => {
  test('domain §4 whoever reads their own chart aloud is believed, each item of each chart', async () => {
    const files = [
      'fhir/synthea-bulk-2024/Patient.000.ndjson',
      'fhir/synthea-r4-2019/Patient.000.ndjson',
      'csv/synthea_patients_25col.csv',
      'csv/synthea_patients_27col.csv',
      'csv/smart_sample_patients.tsv',
      ...sampleFiles('fhir/hl7-r4-examples'),
    ]
    const charts = (await Promise.all(files.map((file) => readSample(file)))).flatMap(records).map(factsOf)
    expect(charts.length).toBeGreaterThan(900)

    const refused = charts.flatMap((patient) =>
      readAloud(patient).filter(([item, words]) => {
        const proof = { item: 'last-visit-month', said: 'January 2026' } as const
        return !compareAnswers(patient, [{ item, said: words }, proof]).matched
      }),
    )
    expect(refused).toEqual([])
  })
})
