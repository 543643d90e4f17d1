import type { AuditEvent } from '../audit/actions.ts'
import type { Change, Decided, MessageOrder } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type ContactChange, noticeOf } from './contact-change.ts'
import { coolingOff, oldCanReceive } from './cooling.ts'
import { endChange } from './end-open-change.ts'

/**
 * The new address comes into use: notices go to both, and what brings a way in goes to the old one for a while yet
 * (domain §3.9). A new phone changes nothing for mails; the address on file is told. The chart has to learn it as well.
 */
export function applied(
  facts: Facts,
  change: ContactChange,
): { changes: Change[]; messages: MessageOrder[]; audit: AuditEvent[] } {
  const { account, now, patient, policy } = facts
  const notice = {
    template: change.phone ? ('phone-changed' as const) : ('contact-changed' as const),
    askedBy: 'notice' as const,
    params: { at: now },
  }
  return {
    changes: [
      {
        change: 'apply-contact-change',
        changeId: change.id,
        recoveryUntil: now + policy.oldContactRecovery,
      },
      ...(account && !change.phone
        ? [{ change: 'set-account' as const, set: { contact: 'verified' as const } }]
        : []),
    ],
    messages: [
      ...(change.phone ? [] : [{ ...notice, to: 'new-contact' as const }]),
      ...(oldCanReceive(facts) ? [{ ...notice, to: 'contact-on-file' as const }] : []),
    ],
    audit: [
      {
        action: 'contact-change.applied',
        outcome: 'done',
        object: `contact-change:${change.id}`,
        patient: patient.id,
      },
    ],
  }
}

const nothing: Decided = { changes: [], messages: [], audit: [] }

/**
 * What the server does by itself once the wait is over. The notice must have left first, or nobody could have stopped
 * it; where it came back meanwhile, the longer wait counts (domain §3.9).
 */
export function decideApply(facts: Facts): Decided {
  const { contactChange, messages, now, patient } = facts
  if (!contactChange || contactChange.end || contactChange.held) return nothing
  // Nobody is left to whom it could belong (V9).
  if (patient.deceased) return { ...endChange(facts, contactChange, 'expired', 'deceased'), messages: [] }
  const { provedAt, usableFrom } = contactChange
  if (provedAt === undefined || usableFrom === undefined || now < usableFrom) return nothing
  const notice = messages.find(
    ({ template, queuedAt }) => template === noticeOf(contactChange) && queuedAt >= provedAt,
  )
  if (notice && ['queued', 'sending', 'deferred'].includes(notice.state)) return nothing
  const least = provedAt + coolingOff(facts, contactChange)
  if (now < least)
    return {
      changes: [{ change: 'delay-contact-change', changeId: contactChange.id, usableFrom: least }],
      messages: [],
      audit: [
        {
          action: 'contact-change.delayed',
          outcome: 'done',
          reason: 'notice-came-back',
          object: `contact-change:${contactChange.id}`,
          patient: patient.id,
        },
      ],
    }
  return applied(facts, contactChange)
}
