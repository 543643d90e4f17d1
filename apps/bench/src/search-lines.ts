import {
  backwards,
  foldPostcode,
  foldWords,
  type Interpretation,
  phoneDigits,
  type TypedQuery,
} from '@portal-desk/matching'
import type { Person } from './people.ts'

/** A person as the baselines know it. */
export interface Line {
  id: string
  line: string
  dob: number
}

/** All words a person is found by in one line of text; dates and numbers are words too, as full text search wants them. */
export function lineOf(person: Person): Line {
  const names = person.names.flatMap(({ family = '', given }) => [
    ...foldWords(family),
    ...given.flatMap(foldWords),
  ])
  const digits = person.birthDate.replace(/-/gu, '')
  const contacts = person.contacts.map(({ kind, value }) =>
    kind === 'phone' ? `t${backwards(phoneDigits(value))}` : `e${value.replace(/\W/gu, '')}`,
  )
  const postcodes = person.addresses.map(({ postcode = '' }) => `p${foldPostcode(postcode)}`)
  const mrn = `m${person.mrn.replace(/\W/gu, '').toLowerCase()}`
  const line = [...new Set(names), `y${digits.slice(0, 4)}`, ...contacts, ...postcodes, mrn].join(' ')
  return { id: person.id, line, dob: Number(digits) }
}

/** The words that must be in the line, by the reading of what was typed. */
export function wanted(one: Interpretation): string[] {
  const number = one.phone ?? one.phoneEnd
  if (one.mrn !== undefined) return [`m${one.mrn}`]
  if (one.email !== undefined) return [`e${one.email.replace(/\W/gu, '')}`]
  return [
    ...one.names,
    ...(number === undefined ? [] : [`t${backwards(number)}`]),
    ...(one.postcode === undefined ? [] : [`p${one.postcode}`]),
  ]
}

/** The likeliest reading that may be searched; the baselines answer this one alone, ours all of them. */
export function reading(query: TypedQuery): Interpretation | undefined {
  return query.interpretations.find((one) => one.enough)
}

const ANY: readonly [number, number] = [0, 99_999_999]

/** From and to which birth date, both inclusive. */
export function bornBetween({ birth }: Interpretation): readonly [number, number] {
  return birth ? [birth.from, birth.to] : ANY
}
