import type { AuditEvent } from '../audit/actions.ts'
import { callBlock, liveCallBlock, refusedWith, touchCall } from '../call/call-block.ts'
import { type AnyCallFacts, hasRecord } from '../call/notice-due.ts'
import { hasRight, type Role } from '../call/roles.ts'
import { callWordShown } from '../call-word/give-call-word.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { Change, Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { liveConfirmation } from '../verify/confirmation.ts'

/** Offers the call to one colleague who is at work; nothing changes for the caller before they take it (edge case 22). */
export function decideOffer(facts: AnyCallFacts, to: { id: string; role: Role }): Refused | Decided {
  const refusal: Refusal | undefined =
    liveCallBlock(facts) ??
    (to.id === facts.staff.id ? { code: 'someone-else-changed-it' } : undefined) ??
    (hasRight(to.role, 'work-calls') ? undefined : { code: 'no-right' })
  if (refusal) return refusedWith(refusal, { action: 'call.offered' })
  return {
    changes: [touchCall(facts, { offeredTo: to.id, offeredAt: facts.now })],
    messages: [],
    audit: [{ action: 'call.offered', outcome: 'done', object: `staff:${to.id}` }],
  }
}

/** Takes the offer back while nobody has taken the call. */
export function decideEndOffer(facts: AnyCallFacts): Refused | Decided {
  const refusal = callBlock(facts)
  if (refusal) return refusedWith(refusal, { action: 'call.offer-ended' })
  return {
    changes: [touchCall(facts, { offeredTo: null, offeredAt: null })],
    messages: [],
    audit: [{ action: 'call.offer-ended', outcome: 'done' }],
  }
}

/** Why this colleague cannot take this call. */
export function takeOverBlock({ call, staff, ...facts }: AnyCallFacts): Refusal | undefined {
  if (!hasRight(staff.role, 'work-calls')) return { code: 'no-right' }
  if (call.offeredTo !== staff.id) return { code: 'not-your-call' }
  if (call.state === 'closed') return { code: 'call-closed' }
  return closenessBlock(facts.closeness, staff.role)
}

/**
 * A colleague takes the call that was offered to them: what the caller proved counts as basic, what waited for the one
 * before ends, and a consent that was given to them is nobody else's (domain §3.5, §3.10).
 */
export function decideTakeOver(facts: AnyCallFacts): Refused | Decided {
  const { call, verification } = facts
  const refusal = takeOverBlock(facts)
  const about = hasRecord(facts) ? { patient: facts.patient.id } : {}
  if (refusal) return refusedWith(refusal, { action: 'call.taken-over', ...about })
  const live = verification && verification.endedAt === undefined ? verification : undefined
  const ended = hasRecord(facts) ? endWaiting(facts) : { changes: [], audit: [] }
  return {
    changes: [
      { change: 'take-over-call', callId: call.id, from: call.staffId },
      ...(live
        ? [
            {
              change: 'hand-over-verification' as const,
              verificationId: live.id,
              checks: live.checks.length,
            },
          ]
        : []),
      ...ended.changes,
      touchCall(facts, { offeredTo: null, offeredAt: null, callBackStartedAt: null }),
    ],
    messages: [],
    audit: [
      { action: 'call.taken-over', outcome: 'done', object: `staff:${call.staffId}`, ...about },
      ...callWordShown(facts),
      ...ended.audit,
    ],
  }
}

/** A consent that was asked for or given, and a link whose number was said, were for whoever had the call before. */
function endWaiting(facts: CallFacts): { changes: Change[]; audit: AuditEvent[] } {
  const { approvals, patient } = facts
  const asked = approvals.filter(({ end }) => end === undefined || end === 'approved')
  const link = liveConfirmation(facts)
  return {
    changes: [
      ...asked.map(
        ({ id, end }): Change => ({
          change: 'end-approval',
          approvalId: id,
          from: end === 'approved' ? 'approved' : 'requested',
          end: 'withdrawn',
        }),
      ),
      ...(link
        ? [{ change: 'end-confirmation' as const, confirmationId: link.id, end: 'stopped' as const }]
        : []),
    ],
    audit: asked.map(({ id, remedy }) => ({
      action: 'approval.withdrawn',
      outcome: 'done',
      reason: remedy,
      object: `approval:${id}`,
      patient: patient.id,
    })),
  }
}
