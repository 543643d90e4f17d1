import { liveCallBlock, refusedWith, touchCall } from '../call/call-block.ts'
import { hasRight } from '../call/roles.ts'
import { callWordShown, giveCallWord } from '../call-word/give-call-word.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Random } from '../verify/draw-items.ts'

/** A call that waits to be called back: promised, and nobody has done it. */
export const waitsForCallBack = ({ callMeBackAt, calledBackAt }: CallFacts['call']): boolean =>
  callMeBackAt !== undefined && calledBackAt === undefined

/** Promises to call back once the trouble is over: the call goes on the list of the whole desk (edge case 33). */
export function decidePromise(facts: CallFacts, random: Random): Refused | Decided {
  const { call, patient, now } = facts
  const about = { patient: patient.id }
  const refusal: Refusal | undefined =
    liveCallBlock(facts) ??
    closenessBlock(facts.closeness, facts.staff.role) ??
    (waitsForCallBack(call) ? { code: 'someone-else-changed-it' } : undefined)
  if (refusal) return refusedWith(refusal, { action: 'call.call-back-promised', ...about })
  const word = giveCallWord(facts, random)
  return {
    changes: [touchCall(facts, { callMeBackAt: now, calledBackAt: null, ...word.set })],
    messages: [],
    audit: [{ action: 'call.call-back-promised', outcome: 'done', ...about }, ...word.audit],
  }
}

/** Why this member of staff cannot be the one who calls back. */
export function calledBackBlock({ call, staff, closeness }: CallFacts): Refusal | undefined {
  if (!hasRight(staff.role, 'work-calls')) return { code: 'no-right' }
  if (!waitsForCallBack(call)) return { code: 'someone-else-changed-it' }
  return closenessBlock(closeness, staff.role)
}

/**
 * Takes one off the list to call them back now; a new call is opened for it, with the same record. Its word goes there,
 * and stays behind only while the first call goes on.
 */
export function decideCallBack(facts: CallFacts): Refused | Decided {
  const { call, patient, now } = facts
  const about = { patient: patient.id }
  const refusal = calledBackBlock(facts)
  if (refusal) return refusedWith(refusal, { action: 'call.called-back', ...about })
  const over = call.state === 'closed' ? { callWord: null } : {}
  return {
    changes: [{ change: 'set-call', callId: call.id, set: { calledBackAt: now, ...over } }],
    messages: [],
    audit: [{ action: 'call.called-back', outcome: 'done', ...about }, ...callWordShown(facts)],
  }
}
