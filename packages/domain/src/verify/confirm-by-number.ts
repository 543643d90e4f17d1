import { emailOnFile } from '../account/email-on-file.ts'
import { touchCall } from '../call/call-block.ts'
import type { Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import type { Refusal } from '../refusal.ts'
import { hours } from '../shared/instant.ts'
import type { ContactPoint } from '../shared/patient-facts.ts'
import { aboutCheck, checkBlock, checkRefused } from './check-block.ts'
import { type Confirmation, isConfirmationLive, liveConfirmation } from './confirmation.ts'
import type { Random } from './draw-items.ts'
import { drawNumbers } from './draw-numbers.ts'
import { coolDown } from './limits.ts'
import { addCheck, type VerifyDecision } from './verify-outcome.ts'

/** Which number to say, and until when the link would work; the same whether or not one was sent (domain §4). */
export type ConfirmationDecision = Decided & { said: number; until: number }

const methods = ['confirmation-link']

/**
 * The address that may prove who is calling: shown to be the patient's 30 days ago or longer, read by nobody else, and
 * able to receive. Who else reads a shared mailbox could tap as well.
 */
export function confirmationContact({ patient, policy, now }: CallFacts): ContactPoint | undefined {
  const contact = emailOnFile(patient)
  const usable =
    contact !== undefined &&
    contact.standing === 'good' &&
    contact.suppressed === undefined &&
    contact.sharedBy <= 1 &&
    Math.max(contact.onFileSince, contact.verifiedSince ?? now) <= now - policy.contactAgeForPossession &&
    !patient.deceased &&
    !isMarked(patient, 'no-mail')
  return usable ? contact : undefined
}

/** What stands in the way of another link: the call, a cool-down, or too many in an hour, sent or not. */
export function confirmationBlock(facts: CallFacts): Refusal | undefined {
  const { confirmations, policy, now } = facts
  const started = confirmations.map(({ startedAt }) => startedAt).filter((at) => at > now - hours(1))
  const oldest = started.sort((a, b) => b - a)[policy.confirmationsPerHour - 1]
  const limit: Refusal | undefined =
    oldest === undefined ? undefined : { code: 'too-many-this-hour', until: oldest + hours(1) }
  return checkBlock(facts) ?? coolDown(facts) ?? limit
}

/**
 * Draws three numbers and sends a link with them, where an address may be used; the desk gets its digits either way, and
 * nothing that follows tells which it was until somebody taps.
 */
export function decideStartConfirmation(facts: CallFacts, random: Random): Refused | ConfirmationDecision {
  const refusal = confirmationBlock(facts)
  if (refusal) return checkRefused(facts, refusal)
  const contact = confirmationContact(facts)
  const { numbers, said } = drawNumbers(random)
  const { now, policy, call } = facts
  const until = now + policy.confirmationLife
  return {
    changes: [
      {
        change: 'start-confirmation',
        callId: call.id,
        relationship: call.relationship,
        numbers,
        said,
        life: policy.confirmationLife,
        ...(contact ? { contactId: contact.id } : {}),
      },
      touchCall(facts),
    ],
    messages: contact
      ? [
          {
            template: 'confirm-by-number',
            to: 'contact-on-file',
            askedBy: 'notice',
            withConfirmation: true,
          },
        ]
      : [],
    audit: [
      {
        action: 'confirmation.started',
        outcome: 'done',
        patient: facts.patient.id,
        verification: aboutCheck(facts, methods),
      },
    ],
    said,
    until,
  }
}

/** Nobody tapped: the desk goes another way. No failure of the caller, since nothing may have arrived. */
export function decideStopConfirmation(facts: CallFacts): Refused | ConfirmationDecision {
  const refusal = checkBlock(facts)
  const live = liveConfirmation(facts)
  if (refusal || !live) return checkRefused(facts, refusal ?? { code: 'someone-else-changed-it' })
  return {
    changes: [{ change: 'end-confirmation', confirmationId: live.id, end: 'stopped' }, touchCall(facts)],
    messages: [],
    audit: [
      {
        action: 'confirmation.ended',
        outcome: 'done',
        reason: 'stopped',
        patient: facts.patient.id,
        object: `confirmation:${live.id}`,
      },
    ],
    said: live.said,
    until: live.until,
  }
}

/** What the page of the link is told. */
export type TapDecision = (Decided | VerifyDecision) & { tapped: 'right' | 'wrong' | 'over' }

/** A link counts in the call that sent it alone, for the caller and the member of staff who were in it (V6). */
export const mayTap = (facts: CallFacts, one: Confirmation): boolean =>
  isConfirmationLive(one, facts.now) &&
  checkBlock(facts) === undefined &&
  one.callId === facts.call.id &&
  one.patientId === facts.patient.id &&
  one.staffId === facts.call.staffId &&
  one.relationship === facts.call.relationship

/**
 * Somebody tapped a number. The right one is a possession check of the call; another one closes the link and counts as a
 * failure, as a set of answers does (domain §3.5). One tap decides: of all who tap, one wins (T3).
 */
export function decideTap(facts: CallFacts, one: Confirmation, number: number): TapDecision {
  const object = `confirmation:${one.id}`
  if (!mayTap(facts, one) || !one.numbers.includes(number))
    return {
      changes: [],
      messages: [],
      audit: [
        {
          action: 'confirmation.refused',
          outcome: 'refused',
          reason: 'over',
          patient: facts.patient.id,
          object,
        },
      ],
      tapped: 'over',
    }
  const end = number === one.said ? 'matched' : 'not-matched'
  const checked = addCheck(
    facts,
    {
      kind: 'confirmation',
      at: facts.now,
      outcome: end,
      ...(one.contactId === undefined ? {} : { contactId: one.contactId }),
    },
    { action: 'confirmation.ended', reason: end },
  )
  return {
    ...checked,
    // First: of sixteen taps one ends it (T3).
    changes: [{ change: 'end-confirmation', confirmationId: one.id, end }, ...checked.changes],
    tapped: end === 'matched' ? 'right' : 'wrong',
  }
}
