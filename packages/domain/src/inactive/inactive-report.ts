import { z } from 'zod'
import type { InactiveReason, Lifecycle } from '../account/portal-account.ts'
import type { Instant } from '../shared/instant.ts'

/** How a report of somebody as inactive was settled (domain §3.8). */
export const InactiveReportEnd = z.enum(['taken-back', 'confirmed', 'dismissed'])
export type InactiveReportEnd = z.infer<typeof InactiveReportEnd>
/** Why a report is set aside: nothing changes for the patient. */
export const SetAsideReason = z.enum([
  'no-reason-found',
  'still-with-us',
  'wrong-patient',
  'other-reason-fits',
  'other',
])
export type SetAsideReason = z.infer<typeof SetAsideReason>

/** What a login was before it was switched off, so that it can be put back exactly. */
export type LoginBefore = { lifecycle: Lifecycle; inactiveReason?: InactiveReason }

/**
 * Somebody said that a patient does not use the portal any more, and why. Once confirmed it is in force until it is
 * undone; an import and the sweep of dormant logins confirm their own.
 */
export type InactiveReport = {
  id: string
  patientId: string
  reason: InactiveReason
  /** A member of staff, or the part of the system that found it: `import`, `dormancy`. */
  reportedBy: string
  reportedAt: Instant
  /** In which call; only a person has one. */
  callId?: string
  end?: InactiveReportEnd
  endedBy?: string
  endedAt?: Instant
  /** Absent where there was no login. */
  before?: LoginBefore
  undoneAt?: Instant
  /** Since when the chart, which had recorded a death, does not do so any more. */
  chartAliveSince?: Instant
}

/** Waits for a decision. */
export const isOpenReport = ({ end }: InactiveReport): boolean => end === undefined
/** Was confirmed, and nobody has undone it. */
export const isInForce = ({ end, undoneAt }: InactiveReport): boolean =>
  end === 'confirmed' && undoneAt === undefined

/** The newest that is in force: what came before it can be undone only after it. */
export const reportInForce = (reports: readonly InactiveReport[] = []): InactiveReport | undefined =>
  reports.filter(isInForce).sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0))[0]
