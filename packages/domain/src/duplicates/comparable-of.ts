import type { Comparable } from '@portal-desk/matching'
import { currentName, homeOf } from '../directory/current.ts'
import type { PatientRecord, PersonName } from '../directory/patient-record.ts'

/** The parts of a chart that two records are compared by. */
type Compared = Pick<
  PatientRecord,
  'source' | 'identifiers' | 'names' | 'birthDate' | 'sex' | 'addresses' | 'contacts'
>

/**
 * What of a record counts when it is compared with another: the name and home of today, former names beside it, every
 * phone and mailbox in use, and the clinic's own numbers by their system.
 */
export function comparableOf(record: Compared): Comparable {
  const now = currentName(record.names)
  const home = homeOf(record.addresses)
  const [line = '', ...more] = home?.lines ?? []
  const { houseNumber, street } = cutLine(line)
  const others = record.names.filter((name) => name !== now)
  return {
    ...namesOf(now),
    formerFamilies: others.flatMap(({ use, family }) => (use === 'former' && family ? [family] : [])),
    otherGiven: others.flatMap(({ given }) => given.slice(0, 1)),
    birthDate: record.birthDate,
    sex: record.sex,
    houseNumber,
    street,
    locality: more.join(' '),
    town: home?.city,
    postcode: home?.postcode,
    state: home?.state,
    phones: inUse(record, 'phone'),
    emails: inUse(record, 'email'),
    recordNumbers: record.identifiers
      .filter(({ kind }) => kind === 'mrn')
      .map(({ system, value }) => ({ system: system ?? record.source, value })),
  }
}

/** A name that came only as text is read with its family name last, as it is mostly written. */
function namesOf(name: PersonName | undefined): Pick<Comparable, 'family' | 'given' | 'suffix'> {
  if (name === undefined) return {}
  if (name.family || name.given.length > 0)
    return { family: name.family, given: name.given, suffix: name.suffix }
  const words = (name.text ?? '').split(/\s+/u).filter(Boolean)
  return { family: words.at(-1), given: words.slice(0, -1), suffix: name.suffix }
}

/** The house number leads the line in America and ends it in most of Europe and Latin America. */
function cutLine(line: string): { houseNumber: string; street: string } {
  const words = line.split(/[\s,#]+/u).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2) return { houseNumber: '', street: line }
  if (HOUSE_NUMBER.test(first)) return { houseNumber: first, street: words.slice(1).join(' ') }
  if (HOUSE_NUMBER.test(last)) return { houseNumber: last, street: words.slice(0, -1).join(' ') }
  return { houseNumber: '', street: line }
}

const HOUSE_NUMBER = /^\d[\d/-]{0,8}[a-z]?$/iu

const inUse = ({ contacts }: Compared, wanted: 'phone' | 'email'): string[] =>
  contacts
    .filter(
      ({ kind, use, to, value }) => kind === wanted && use !== 'old' && to === undefined && value !== '',
    )
    .map(({ value }) => value)
