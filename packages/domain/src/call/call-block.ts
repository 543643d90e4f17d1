import type { AuditEvent } from '../audit/actions.ts'
import type { Change, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../shared/instant.ts'
import type { Verification } from '../verify/verification.ts'
import { callStateAt } from './call-state.ts'
import { hasRight } from './roles.ts'

/** What every step of a call looks at, whether a record is open in it or not. */
export type OwnCallFacts = Pick<CallFacts, 'now' | 'policy' | 'staff' | 'call' | 'verification'>

/** Why this member of staff cannot act in this call at all: role, closed call, somebody else's call (S18). */
export function callBlock({ staff, call }: OwnCallFacts): Refusal | undefined {
  if (!hasRight(staff.role, 'work-calls')) return { code: 'no-right' }
  if (call.state === 'closed') return { code: 'call-closed' }
  if (call.staffId !== staff.id) return { code: 'not-your-call' }
  return undefined
}

/** As `callBlock`, and the caller must be there: a call in wrap-up is resumed before anything is checked in it. */
export function liveCallBlock(facts: OwnCallFacts): Refusal | undefined {
  const block = callBlock(facts)
  if (block) return block
  return callStateAt(facts.call, facts.policy, facts.now) === 'wrap-up' ? { code: 'no-call' } : undefined
}

/** A refusal with its entry: the reason in the trail is the code that the screen shows. */
export const refusedWith = (refusal: Refusal, event: Omit<AuditEvent, 'outcome' | 'reason'>): Refused => ({
  refused: refusal,
  audit: [{ ...event, outcome: 'refused', reason: refusal.code }],
})

/** Notes that something happened in the call, so that it does not count as idle. */
export const touchCall = (
  { call, now }: Pick<OwnCallFacts, 'call' | 'now'>,
  set: Extract<Change, { change: 'set-call' }>['set'] = {},
): Change => ({ change: 'set-call', callId: call.id, set: { ...set, lastActivityAt: now } })

/** Ends a check that is not over yet: its level is gone for good (V6). */
export const endVerification = (verification: Verification | undefined, now: Instant): Change[] =>
  verification && verification.endedAt === undefined
    ? [{ change: 'set-verification', verificationId: verification.id, set: { endedAt: now, drawn: [] } }]
    : []
