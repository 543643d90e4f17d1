import type { AuditEvent } from '../audit/actions.ts'
import type { Change } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { type Approval, approvalStateAt } from './approval.ts'

/** What was asked for last in this call for this remedy. */
export const lastApproval = ({ approvals }: CallFacts, remedy: RemedyId): Approval | undefined =>
  approvals.find((approval) => approval.remedy === remedy)

/** What is missing of a colleague's consent, known before the press; undefined once it is there and not used. */
export function approvalBlock(facts: CallFacts, remedy: RemedyId): Refusal | undefined {
  const last = lastApproval(facts, remedy)
  switch (last && approvalStateAt(last, facts.now)) {
    case 'requested':
      return { code: 'approval-pending', until: last?.until ?? facts.now, at: last?.askedAt ?? facts.now }
    case 'approved':
      return undefined
    case 'denied':
      return {
        code: 'approval-denied',
        ...(last?.denial ? { reason: last.denial } : {}),
        ...(last?.denialNote ? { note: last.denialNote } : {}),
      }
    case 'timed-out':
      return { code: 'approval-expired' }
    default:
      return { code: 'approval-needed' }
  }
}

/** At the press: the consent was for exactly this patient, remedy and input, or it does not count. */
export function approvalMisfit(facts: CallFacts, remedy: RemedyId): Refusal | undefined {
  const last = lastApproval(facts, remedy)
  return last && last.orderHash !== facts.orderHash ? { code: 'approval-other', at: last.askedAt } : undefined
}

/** Codes that a colleague's answer takes away: with nothing else missing, it may be asked for. */
export const approvalCodes: ReadonlySet<Refusal['code']> = new Set([
  'approval-needed',
  'approval-pending',
  'approval-denied',
  'approval-expired',
] as const)

/**
 * A consent is used up with the act it was given for. Its change comes first of all: of two presses with one consent one
 * wins (T3).
 */
export const usedApproval = (
  { id }: Approval,
  patient: string,
): { changes: Change[]; audit: AuditEvent[] } => ({
  changes: [{ change: 'end-approval', approvalId: id, from: 'approved', end: 'used' }],
  audit: [{ action: 'approval.used', outcome: 'done', object: `approval:${id}`, patient }],
})
