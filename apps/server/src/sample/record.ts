import {
  type ContactPointOnChart,
  days,
  type Identifier,
  type Instant,
  type PatientRecord,
} from '@portal-desk/domain'
import { fold } from '@portal-desk/matching'
import { ageAt, dayOf, monthOf } from './dates.ts'
import type { Draw } from './draw.ts'
import type { Household, Member } from './household.ts'
import { CALLED } from './name-lists.ts'
import { CLINICIANS } from './town.ts'

/** What a chart of any clinic lacks or has twice now and then. */
type Oddity = 'no-birth-date' | 'newborn' | 'only-a-year' | 'no-mrn' | 'two-mrns'
const ODDITIES: readonly (readonly [number, Oddity | undefined])[] = [
  [970, undefined],
  [9, 'no-birth-date'],
  [3, 'newborn'],
  [4, 'only-a-year'],
  [7, 'no-mrn'],
  [7, 'two-mrns'],
]

/** MRNs from 300-0000 on, scattered and each once; those below are kept for people with a card. */
const mrnOf = (n: number): string => {
  const digits = String(3_000_000 + ((n * 4_654_327) % 7_000_000))
  return `${digits.slice(0, 3)}-${digits.slice(3)}`
}

/** Letters and digits of a name that can stand before the @. */
const asciiStem = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')

/** A mailbox at a domain that is reserved for examples (RFC 2606); `n` makes it the only one. */
export const mailboxOf = (draw: Draw, { name }: Member, n: number): string => {
  const given = asciiStem(name.given[0] ?? '')
  const family = asciiStem(name.family.split(' ')[0] ?? '')
  const local = draw.pick([
    `${given}.${family}${n}`,
    `${given}${family}${n}`,
    `${given[0] ?? ''}${family}.${n}`,
  ])
  return `${local}@${draw.weighted([
    [50, 'example.org'],
    [30, 'example.com'],
    [20, 'example.net'],
  ])}`
}

/** A day since when a contact stands in the chart; some are too new to prove anything (V5). */
const sinceDay = (draw: Draw, now: Instant, birthDate: string): string => {
  const drawn = dayOf(now - days(draw.chance(0.03) ? draw.whole(1, 25) : draw.whole(40, 3000)))
  return drawn < birthDate ? birthDate : drawn
}

const lastVisitOf = (draw: Draw, now: Instant, birthDate: string, leastDaysAgo: number): string => {
  const drawn = monthOf(now - days(draw.whole(leastDaysAgo, 1300)))
  const [later = drawn] = [drawn, birthDate.slice(0, 7)].sort().reverse()
  return later
}

const diedOf = (draw: Draw, age: number) =>
  draw.chance(age > 80 ? 0.27 : age > 64 ? 0.12 : age > 17 ? 0.02 : 0)

const namesOf = (draw: Draw, member: Member): PatientRecord['names'] => {
  const { name, suffix, formerFamily } = member
  const called = CALLED[name.given[0] ?? '']
  return [
    ...name.spellings.map((spelling) => (suffix ? { ...spelling, suffix } : spelling)),
    ...(formerFamily ? [{ use: 'former' as const, family: formerFamily, given: name.given }] : []),
    ...(called && draw.chance(0.35) ? [{ use: 'preferred' as const, given: [called] }] : []),
  ]
}

/** What the members of a household share; `n` counts all made-up people from 1. */
export type Shared = {
  home: Household
  landline: string | undefined
  mailbox: string | undefined
  now: Instant
  n: number
}

/** Makes the chart of one member. */
export const recordOf = (draw: Draw, phone: () => string, member: Member, shared: Shared): PatientRecord => {
  const { home, landline, mailbox, now, n } = shared
  const age = ageAt(member.birthDate, now)
  const oddity = draw.weighted(ODDITIES)
  const deceased = diedOf(draw, age)
  const since = () => sinceDay(draw, now, member.birthDate)
  const contacts: ContactPointOnChart[] = [
    ...(landline ? [{ kind: 'phone' as const, use: 'home' as const, value: landline, from: since() }] : []),
    ...(age > 14 && draw.chance(0.85)
      ? [{ kind: 'phone' as const, use: 'mobile' as const, value: phone(), from: since() }]
      : []),
    ...(mailbox ? [{ kind: 'email' as const, use: 'home' as const, value: mailbox, from: since() }] : []),
  ]
  const identifiers: Identifier[] = [{ kind: 'mrn', system: 'urn:portal-desk:sample', value: mrnOf(n) }]
  const diedDaysAgo = draw.whole(3, 1200)
  const record: PatientRecord = {
    source: 'sample',
    sourceKey: `sample-${String(n).padStart(7, '0')}`,
    identifiers,
    names: namesOf(draw, member),
    birthDate: member.birthDate,
    sex: draw.chance(0.99) ? member.sex : draw.pick(['other', 'unknown'] as const),
    deceased,
    ...(deceased && draw.chance(0.8) ? { deceasedOn: dayOf(now - days(diedDaysAgo)) } : {}),
    addresses: [home.address],
    contacts,
    language: home.language,
    clinician: draw.pick(CLINICIANS),
    ...(draw.chance(0.88)
      ? { lastVisitMonth: lastVisitOf(draw, now, member.birthDate, deceased ? diedDaysAgo : 2) }
      : {}),
    active: draw.chance(0.99),
    links: [],
  }
  return withOddity(record, oddity, member, now, n)
}

const withOddity = (
  record: PatientRecord,
  oddity: Oddity | undefined,
  { name, sex }: Member,
  now: Instant,
  n: number,
): PatientRecord => {
  const { birthDate = '', ...undated } = record
  const system = 'urn:portal-desk:sample'
  switch (oddity) {
    case 'no-birth-date':
      return undated
    case 'newborn': {
      const given = [sex === 'female' ? 'Baby Girl' : 'Baby Boy']
      const { lastVisitMonth: _, deceasedOn: __, ...fresh } = undated
      const names = [{ use: 'current' as const, family: name.family, given }]
      const contacts = record.contacts.map(({ kind, use, value }) => ({ kind, use, value }))
      return { ...fresh, identifiers: [], names, contacts, deceased: false, birthDate: monthOf(now) }
    }
    case 'only-a-year':
      return { ...record, birthDate: birthDate.slice(0, 4) }
    case 'no-mrn':
      return { ...record, identifiers: [{ kind: 'other', system, value: `A${n}` }] }
    case 'two-mrns':
      return {
        ...record,
        identifiers: [...record.identifiers, { kind: 'mrn', system: `${system}:old`, value: `0${n}` }],
      }
    default:
      return record
  }
}
