import { refusedWith, touchCall } from '../call/call-block.ts'
import type { Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { helperBlock } from '../remedies/proxy-block.ts'
import { accountBlocks, callerBlocks, listed } from '../remedies/remedy-block.ts'
import { provenBy } from '../remedies/sending.ts'
import type { Instant } from '../shared/instant.ts'
import { type ContactChange, contactChangeStateAt, type HeldWhy } from './contact-change.ts'
import { prove } from './decide-answer.ts'

/** How the one call to a new number went; a machine and somebody else are no answer. */
export type ProofCallOutcome = 'answered' | 'no-answer'

type PhoneChange = ContactChange & Required<Pick<ContactChange, 'phone'>>
/** A new number that waits to be called, and what stands in the way of noting how that went. */
export type ProofCall = { change: PhoneChange; callsLeft: number; missing: Refusal[] }

const needs = { assurance: 'strong', right: 'send-links' } as const

/**
 * The new number that this call waits to prove; undefined in any other call and for any other member of staff. Whoever
 * answers is known as the patient by those alone who have just verified them (domain §3.9).
 */
export function proofCallOf(facts: CallFacts): ProofCall | undefined {
  const { contactChange, call, staff, now, policy } = facts
  const { phone } = contactChange ?? {}
  if (!contactChange || !phone || phone.callId !== call.id || contactChange.askedBy !== staff.id)
    return undefined
  if (contactChangeStateAt(contactChange, now) !== 'awaiting-proof') return undefined
  const callsLeft = Math.max(0, policy.phoneProofCalls - phone.unanswered)
  return {
    change: { ...contactChange, phone },
    callsLeft,
    missing: listed([
      ...callerBlocks(facts, needs),
      helperBlock(facts),
      ...accountBlocks(facts),
      callsLeft === 0 ? { code: 'no-proof-calls-left' } : undefined,
    ]),
  }
}

/** What the press decided; `from` is when the number counts, where it is proved and nobody has to look first. */
export type AnsweredProofCall = Decided & { from?: Instant }

/**
 * The new number was called, once. Answered by the patient it is proved and waits; not answered it goes on waiting for
 * another call, as often as the policy has it. It proves the number and not the caller: no level rises by it (V5).
 * Refuses with `no-proof-call` where none waits here, and with what is missing of the level.
 * @param elsewhere why a supervisor must look first, if so
 */
export function decideProofCall(
  facts: CallFacts,
  outcome: ProofCallOutcome,
  elsewhere: HeldWhy | undefined,
): Refused | AnsweredProofCall {
  const waiting = proofCallOf(facts)
  const about = { patient: facts.patient.id, verification: provenBy(facts) }
  const refuse = (refusal: Refusal) => refusedWith(refusal, { action: 'contact-change.refused', ...about })
  if (!waiting) return refuse({ code: 'no-proof-call' })
  const { change, missing } = waiting
  if (missing[0]) return refuse(missing[0])
  if (outcome === 'no-answer') {
    const object = `contact-change:${change.id}`
    return {
      changes: [{ change: 'count-unanswered', changeId: change.id }, touchCall(facts)],
      messages: [],
      audit: [{ action: 'contact-change.unanswered', outcome: 'done', object, ...about }],
    }
  }
  const { answer, ...proved } = prove(facts, change, elsewhere)
  return {
    ...proved,
    changes: [...proved.changes, touchCall(facts)],
    audit: proved.audit.map((event) => ({ ...event, verification: provenBy(facts) })),
    ...('from' in answer && answer.from !== undefined ? { from: answer.from } : {}),
  }
}
