import { isLive, type MailedLinkKind } from '../account/access-link.ts'
import { newLink } from '../account/new-link.ts'
import type { AuditAction, AuditEvent } from '../audit/actions.ts'
import { touchCall } from '../call/call-block.ts'
import type { Change, Decision, MessageOrder } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { firstOf } from './remedy-block.ts'

/** How far the caller was verified, and under which policy: stands in the trail with each remedy. */
export const provenBy = (facts: CallFacts): NonNullable<AuditEvent['verification']> => {
  const { level, by } = assuranceAt(facts.verification, facts)
  return { level, methods: by, policy: facts.policy.version }
}

export const refuseRemedy = (facts: CallFacts, action: AuditAction, refusal: Refusal): Decision => ({
  refused: refusal,
  audit: [
    {
      action,
      outcome: 'refused',
      reason: refusal.code,
      patient: facts.patient.id,
      verification: provenBy(facts),
    },
  ],
})

/** " Ends the old link." where a live one of this kind would end with the new one. */
export const endsOldLink = ({ links, now }: CallFacts, kind: MailedLinkKind): string =>
  links.some((link) => link.kind === kind && isLive(link, now)) ? ' Ends the old link.' : ''

type Sending = {
  kind: MailedLinkKind
  reason: string
  confirmed: boolean
  missing: readonly Refusal[]
  /** What else changes first, with its entries. */
  also?: { changes: Change[]; messages?: MessageOrder[]; audit: AuditEvent[] }
}
const actions = {
  invitation: { queued: 'invitation.queued', refused: 'invitation.refused' },
  reset: { queued: 'reset-link.queued', refused: 'reset-link.refused' },
} as const

/** Refuses with the first thing missing, or sends a new link to the address on file. */
export function sendLink(facts: CallFacts, { kind, reason, confirmed, missing, also }: Sending): Decision {
  const refusal = firstOf(missing, confirmed)
  if (refusal) return refuseRemedy(facts, actions[kind].refused, refusal)
  const { changes, message } = newLink(facts, kind, 'desk')
  return {
    changes: [...(also?.changes ?? []), ...changes, touchCall(facts)],
    messages: [...(also?.messages ?? []), message],
    audit: [
      ...(also?.audit ?? []),
      {
        action: actions[kind].queued,
        outcome: 'done',
        reason,
        patient: facts.patient.id,
        verification: provenBy(facts),
      },
    ],
  }
}
