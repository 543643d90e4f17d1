import type { Decided } from '../decision.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import { callStateAt } from './call-state.ts'
import { closeAs, suggestDisposition } from './decide-close.ts'
import type { AnyCallFacts } from './notice-due.ts'

/** A call in which nothing happened since then cannot be taken up again (domain §3.6), ms UTC. */
export const callForgottenBefore = ({ resumeWindow }: Policy, now: Instant): Instant => now - resumeWindow

/**
 * Closes a call that its agent left in wrap-up until nobody can resume it: how it ended is what the facts suggest, and
 * a patient whose check failed in it is told like after any other call (domain §3.5). One that is still alive, because
 * relay calls idle longer, is left alone.
 */
export function decideForgotten(facts: AnyCallFacts): Decided {
  const { call, policy, now } = facts
  const over =
    call.lastActivityAt < callForgottenBefore(policy, now) && callStateAt(call, policy, now) === 'wrap-up'
  return over ? closeAs(facts, suggestDisposition(facts)) : { changes: [], messages: [], audit: [] }
}
