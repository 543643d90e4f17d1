import type { AuditEvent } from '../audit/actions.ts'
import type { CallSession } from '../call/call-session.ts'
import type { CallFacts } from '../facts.ts'
import type { Policy } from '../settings/policy.ts'
import type { Random } from '../verify/draw-items.ts'
import { drawCallWord } from './call-word.ts'

/** The word of this call, where it has one and the clinic uses them. */
export const callWordOf = ({
  call,
  policy,
}: {
  call: Pick<CallSession, 'callWord'>
  policy: Policy
}): string | undefined => (policy.callWord ? call.callWord : undefined)

/** What goes into the call, and what the trail says: that there is a word, never which. */
type Given = { set: Pick<CallSession, 'callWord'>; audit: AuditEvent[] }

/**
 * The clinic is going to call: it will say two words first that the caller was told on this line, so that they know who
 * calls. A call has one word; it proves nothing about the caller, and nobody asks them for it (domain §4).
 */
export function giveCallWord(facts: CallFacts, random: Random): Given {
  const { policy, call } = facts
  if (!policy.callWord) return { set: {}, audit: [] }
  if (call.callWord) return { set: {}, audit: callWordShown(facts) }
  return {
    set: { callWord: drawCallWord(call.language, random) },
    audit: [{ action: 'call-word.given', outcome: 'done', patient: facts.patient.id }],
  }
}

/** The word comes to the screen of whoever goes on with the call. */
export const callWordShown = (
  facts: Pick<CallFacts, 'call' | 'policy'> & Partial<Pick<CallFacts, 'patient'>>,
): AuditEvent[] =>
  callWordOf(facts)
    ? [
        {
          action: 'call-word.shown',
          outcome: 'done',
          ...(facts.patient ? { patient: facts.patient.id } : {}),
        },
      ]
    : []
