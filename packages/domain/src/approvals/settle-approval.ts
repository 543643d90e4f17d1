import { hasRight, type Role } from '../call/roles.ts'
import { type Closeness, closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { withNote } from '../notes/with-note.ts'
import type { Refusal } from '../refusal.ts'
import { type Approval, approvalStateAt, type DenialReason } from './approval.ts'

/** `closeness`: how near the patient is to whoever answers (V8). */
type Approver = { id: string; role: Role; closeness?: Closeness }
export type Verdict =
  | { verdict: 'approve' }
  | { verdict: 'deny'; reason: DenialReason; note?: string | undefined }

/** Why this member of staff cannot answer this request (domain §3.10). */
export function answerBlock(
  approval: Approval,
  { account, now }: Pick<Facts, 'account' | 'now'>,
  approver: Approver,
): Refusal | undefined {
  if (!hasRight(approver.role, 'approve')) return { code: 'no-right' }
  const near = closenessBlock(approver.closeness, approver.role)
  if (near) return near
  if (approval.askedBy === approver.id) return { code: 'own-request' }
  switch (approvalStateAt(approval, now)) {
    case 'requested':
      break
    case 'timed-out':
      return { code: 'approval-expired' }
    default:
      return { code: 'someone-else-changed-it' }
  }
  // What the privacy officer closed, only the privacy officer opens (domain §3.1).
  const officer = approval.remedy === 'release-hold' && account?.hold === 'privacy'
  return officer && !hasRight(approver.role, 'guard-privacy') ? { code: 'no-right' } : undefined
}

/** A colleague answers: yes counts once, for exactly what was asked; no carries its reason. */
export function settleApproval(
  facts: Facts,
  approval: Approval,
  approver: Approver,
  answer: Verdict,
): Decision {
  const about = { object: `approval:${approval.id}`, patient: facts.patient.id }
  const refusal = answerBlock(approval, facts, approver)
  if (refusal)
    return {
      refused: refusal,
      audit: [{ action: 'approval.refused', outcome: 'refused', reason: refusal.code, ...about }],
    }
  const yes = answer.verdict === 'approve'
  const decided: Decided = {
    changes: [
      {
        change: 'end-approval',
        approvalId: approval.id,
        from: 'requested',
        end: yes ? 'approved' : 'denied',
        ...(yes
          ? {}
          : { denial: answer.reason, ...(answer.note === undefined ? {} : { note: answer.note }) }),
      },
    ],
    messages: [],
    audit: [
      {
        action: yes ? 'approval.approved' : 'approval.denied',
        outcome: 'done',
        reason: yes ? approval.remedy : `${approval.remedy}:${answer.reason}`,
        ...about,
      },
    ],
  }
  return withNote(decided, answer)
}
