import type { ContactPointOnChart, Instant, PatientRecord, PersonName } from '@portal-desk/domain'
import { days } from '@portal-desk/domain'
import { dayOf, monthOf } from './dates.ts'

/** What differs from one person of the guide to the other. */
export type GuideFacts = {
  id: string
  /** Neither number nor visits for somebody who is no patient. */
  mrn?: string
  names: PersonName[]
  birthDate: string
  sex: 'female' | 'male'
  street: string
  city: string
  postcode: string
  phone?: string
  email?: string
  language?: 'en' | 'es'
  clinician?: string
  /** How many days ago the last visit was. */
  visitedDaysAgo?: number
  diedDaysAgo?: number
}

/** The chart of one person of the guide; whatever it holds is old enough to prove something (V5). */
export const guideRecord = (facts: GuideFacts, now: Instant): PatientRecord => {
  const from = dayOf(now - days(300))
  const contacts: ContactPointOnChart[] = [
    ...(facts.phone ? [{ kind: 'phone' as const, use: 'mobile' as const, value: facts.phone, from }] : []),
    ...(facts.email ? [{ kind: 'email' as const, use: 'home' as const, value: facts.email, from }] : []),
  ]
  return {
    source: 'sample',
    sourceKey: `guide-${facts.id}`,
    identifiers: facts.mrn ? [{ kind: 'mrn', system: 'urn:portal-desk:sample', value: facts.mrn }] : [],
    ...(facts.mrn ? {} : { withoutChart: true as const }),
    names: facts.names,
    birthDate: facts.birthDate,
    sex: facts.sex,
    deceased: facts.diedDaysAgo !== undefined,
    ...(facts.diedDaysAgo === undefined ? {} : { deceasedOn: dayOf(now - days(facts.diedDaysAgo)) }),
    addresses: [
      {
        use: 'home',
        lines: [facts.street],
        city: facts.city,
        state: 'GA',
        postcode: facts.postcode,
        country: 'US',
        from,
      },
    ],
    contacts,
    language: facts.language ?? 'en',
    ...(facts.clinician ? { clinician: facts.clinician } : {}),
    ...(facts.visitedDaysAgo === undefined
      ? {}
      : { lastVisitMonth: monthOf(now - days(facts.visitedDaysAgo)) }),
    active: true,
    links: [],
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const spokenDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`
}

/** Every answer the chart of this person can confirm, as the person would say it. */
export const answersOf = (facts: GuideFacts, now: Instant): { what: string; answer: string }[] => {
  const [name] = facts.names
  const visit = facts.visitedDaysAgo === undefined ? undefined : monthOf(now - days(facts.visitedDaysAgo))
  const [year, month] = visit?.split('-') ?? []
  return [
    { what: 'Name', answer: [...(name?.given ?? []), name?.family ?? ''].join(' ').trim() },
    { what: 'Birth date', answer: spokenDay(facts.birthDate) },
    ...(facts.mrn ? [{ what: 'MRN', answer: facts.mrn }] : []),
    { what: 'ZIP code', answer: facts.postcode },
    { what: 'Street', answer: facts.street },
    ...(facts.phone ? [{ what: 'Phone on file', answer: facts.phone }] : []),
    ...(facts.email ? [{ what: 'E-mail on file', answer: facts.email }] : []),
    ...(facts.clinician ? [{ what: 'Clinician', answer: facts.clinician }] : []),
    ...(month ? [{ what: 'Last visit', answer: `${MONTHS[Number(month) - 1]} ${year}` }] : []),
  ]
}
