import { type InactiveReason, privacyOfficerOnly } from '../account/portal-account.ts'
import { auditBlock } from '../audit/audit-block.ts'
import { hasRight, type Role } from '../call/roles.ts'
import type { Closeness } from '../closeness/closeness.ts'
import type { Decided, Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { withNote } from '../notes/with-note.ts'
import type { Refusal } from '../refusal.ts'
import { deactivate, loginBefore } from './deactivate.ts'
import { type InactiveReport, isInForce, isOpenReport, type SetAsideReason } from './inactive-report.ts'

/** Whoever decides on reports; `closeness`: how near the patient is to them (V8); `restricted`: whether the record is. */
export type Reviewer = { id: string; role: Role; closeness?: Closeness; restricted?: boolean }
export type InactiveVerdict =
  | { verdict: 'confirm' }
  | { verdict: 'dismiss'; reason: SetAsideReason; note?: string | undefined }
  /** The chart took a death back, and the record stays closed all the same. */
  | { verdict: 'keep' }

/** Why whoever reviews may not see whom a report is about: too near to them, or restricted (V8, edge case 20). */
export const keptFrom = ({ role, closeness, restricted = false }: Reviewer): Refusal | undefined =>
  auditBlock({ role, closeness, restricted })

/** Why this member of staff has no say about records closed for this reason (domain §3.8, V8). */
export function reviewerBlock(reviewer: Reviewer, reason: InactiveReason): Refusal | undefined {
  const { role } = reviewer
  if (!hasRight(role, 'approve')) return { code: 'no-right' }
  const kept = keptFrom(reviewer)
  if (kept) return kept
  return privacyOfficerOnly.includes(reason) && !hasRight(role, 'guard-privacy')
    ? { code: 'no-right', reason: 'privacy-officer' }
    : undefined
}

/** Why this member of staff cannot decide on this report: above all nobody confirms their own (domain §3.8). */
export function settleBlock(report: InactiveReport, reviewer: Reviewer): Refusal | undefined {
  const block = reviewerBlock(reviewer, report.reason)
  if (block) return block
  if (report.reportedBy === reviewer.id) return { code: 'own-request' }
  const waits = isOpenReport(report) || (isInForce(report) && report.chartAliveSince !== undefined)
  return waits ? undefined : { code: 'someone-else-changed-it' }
}

/** A second person decides: confirmed, the login is switched off in the same transaction; of two one wins (T3). */
export function decideSettleReport(
  facts: Facts,
  report: InactiveReport,
  reviewer: Reviewer,
  answer: InactiveVerdict,
): Decision {
  const about = { object: `inactive:${report.id}`, patient: facts.patient.id }
  const fits = isOpenReport(report) === (answer.verdict !== 'keep')
  const refusal: Refusal | undefined =
    settleBlock(report, reviewer) ?? (fits ? undefined : { code: 'someone-else-changed-it' })
  if (refusal)
    return {
      refused: refusal,
      audit: [{ action: 'inactive.refused', outcome: 'refused', reason: refusal.code, ...about }],
    }
  switch (answer.verdict) {
    case 'confirm': {
      const shut = deactivate(facts, report.reason)
      return {
        changes: [
          { change: 'end-inactive-report', reportId: report.id, end: 'confirmed', ...loginBefore(facts) },
          ...shut.changes,
        ],
        messages: [],
        audit: [
          { action: 'inactive.confirmed', outcome: 'done', reason: report.reason, ...about },
          ...shut.audit,
        ],
      }
    }
    case 'keep':
      return {
        changes: [{ change: 'settle-chart-notice', reportId: report.id }],
        messages: [],
        audit: [{ action: 'inactive.kept', outcome: 'done', reason: report.reason, ...about }],
      }
    case 'dismiss':
      return withNote(setAside(report, answer, about), answer)
  }
}

const setAside = (
  { id, reason }: InactiveReport,
  answer: Extract<InactiveVerdict, { verdict: 'dismiss' }>,
  about: { object: string; patient: string },
): Decided => ({
  changes: [
    {
      change: 'end-inactive-report',
      reportId: id,
      end: 'dismissed',
      setAside: answer.reason,
      ...(answer.note === undefined ? {} : { note: answer.note }),
    },
  ],
  messages: [],
  audit: [{ action: 'inactive.dismissed', outcome: 'done', reason: `${reason}:${answer.reason}`, ...about }],
})
