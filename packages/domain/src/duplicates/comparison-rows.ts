import type { Agreement, AgreementRow, ComparedField } from '@portal-desk/matching'
import { currentName, homeOf } from '../directory/current.ts'
import type { PatientRecord } from '../directory/patient-record.ts'
import { birthWords, capital } from '../words/person-words.ts'
import { agreementNotes, agreementWords, comparedFieldWords } from './agreement-words.ts'

type Shown = Pick<PatientRecord, 'names' | 'birthDate' | 'sex' | 'addresses' | 'contacts' | 'identifiers'>
export type ComparisonRow = {
  field: string
  values: [string, string]
  kind: 'same' | 'near' | 'different' | 'none'
  agreement: string
  note?: string
  weight: number
}

const kinds: Partial<Record<Agreement, ComparisonRow['kind']>> = {
  same: 'same',
  different: 'different',
  twins: 'different',
  'other-generation': 'different',
  household: 'different',
  'only-one-side': 'none',
  'both-missing': 'none',
}

const contacts = (record: Shown, wanted: 'phone' | 'email'): string =>
  record.contacts
    .filter(({ kind, use, to }) => kind === wanted && use !== 'old' && to === undefined)
    .map(({ value }) => value)
    .join(', ')

/** What stands on the chart for each field; empty where nothing does. */
const values: Record<ComparedField, (record: Shown) => string> = {
  surname: ({ names }) => currentName(names)?.family ?? '',
  'given-name': ({ names }) => {
    const name = currentName(names)
    return name?.given.join(' ') || (name?.family ? '' : (name?.text ?? ''))
  },
  'birth-date': ({ birthDate }) => (birthDate ? birthWords(birthDate) : ''),
  sex: ({ sex }) => capital(sex ?? ''),
  phone: (record) => contacts(record, 'phone'),
  email: (record) => contacts(record, 'email'),
  home: ({ addresses }) => {
    const home = homeOf(addresses)
    const place = [home?.city, home?.postcode].filter(Boolean).join(' ')
    return [...(home?.lines ?? []), place].filter(Boolean).join(', ')
  },
  'former-name': ({ names }) =>
    names.flatMap(({ use, family }) => (use === 'former' && family ? [family] : [])).join(', '),
  'record-number': ({ identifiers }) =>
    identifiers.flatMap(({ kind, value }) => (kind === 'mrn' ? [value] : [])).join(', '),
  family: () => '',
}

/** The comparison as a person reads it: both values, how far they agree, and what it weighs; empty fields are left out. */
export const comparisonRows = (rows: readonly AgreementRow[], one: Shown, other: Shown): ComparisonRow[] =>
  rows
    // Two clinics' numbers say nothing, and stand above the columns.
    .filter(
      ({ field, agreement, weight }) =>
        agreement !== 'both-missing' && !(field === 'record-number' && weight === 0),
    )
    .map(({ field, agreement, weight, note }) => ({
      field: comparedFieldWords[field],
      values: [values[field](one), values[field](other)],
      kind: kinds[agreement] ?? 'near',
      agreement: agreementWords[agreement],
      ...(note ? { note: agreementNotes[note] } : {}),
      weight: Math.round(weight * 10),
    }))
