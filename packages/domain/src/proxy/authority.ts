import { z } from 'zod'
import type { Closeness } from '../closeness/closeness.ts'
import type { PersonName } from '../directory/patient-record.ts'
import type { InactiveReport } from '../inactive/inactive-report.ts'
import type { Mark } from '../marks/mark.ts'
import type { Instant } from '../shared/instant.ts'

/** By what right somebody acts for a patient (domain §2 *representative*). */
export const AuthorityKind = z.enum(['parent', 'guardian', 'proxy', 'power-of-attorney'])
export type AuthorityKind = z.infer<typeof AuthorityKind>
/** How much of the patient’s record it opens in the portal; what is left out is nobody’s business at the desk. */
export const AuthorityScope = z.enum(['full', 'limited'])
export type AuthorityScope = z.infer<typeof AuthorityScope>

/** A calendar date, whole or only its month or year; a period ends with its last day. */
const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** One person’s authority over one patient’s record as a directory gives it; both are named by their keys in it. */
export const AuthorityOnChart = z.strictObject({
  source: z.string(),
  /** Its own key in that directory: the next import changes it by this. */
  sourceKey: z.string(),
  representativeKey: z.string(),
  patientKey: z.string(),
  kind: AuthorityKind,
  scope: AuthorityScope,
  startsOn: Day.optional(),
  endsOn: Day.optional(),
  active: z.boolean(),
})
export type AuthorityOnChart = z.infer<typeof AuthorityOnChart>

/** The same as the rules need it, between two known people. */
export type Authority = Pick<AuthorityOnChart, 'kind' | 'scope' | 'startsOn' | 'endsOn' | 'active'> & {
  /** When its holder was told that it ended by the child’s age. */
  noticedAt?: Instant
}

/** Whom a representative calls about, and what is on file between the two. */
export type AboutPatient = {
  id: string
  names: PersonName[]
  birthDate?: string
  deceased: boolean
  marks: Mark[]
  /** Where this patient is too near to whoever has the call (V8). */
  closeness?: Closeness
  authorities: Authority[]
  /** Reports about them that wait or are in force, newest first. */
  inactiveReports?: InactiveReport[]
  /** When their login was tried with a wrong password in the last 24 h, newest first, bounded; undefined without login. */
  wrongPasswords?: Instant[]
}
