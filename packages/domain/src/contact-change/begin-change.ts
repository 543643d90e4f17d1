import type { Approval } from '../approvals/approval.ts'
import { usedApproval } from '../approvals/approval-block.ts'
import { touchCall } from '../call/call-block.ts'
import type { Decided, MessageOrder } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { ContactChangeReason } from '../remedies/reasons.ts'
import { provenBy } from '../remedies/sending.ts'
import type { Instant } from '../shared/instant.ts'
import { sawInPerson } from '../verify/assurance.ts'
import { lapseChange } from './end-open-change.ts'
import type { NewContact } from './phone-use.ts'

/** The link to a new address, which asks whoever reads it there. */
export const proofMail = (proofUntil: Instant): MessageOrder => ({
  template: 'contact-change-new',
  to: 'new-contact',
  askedBy: 'notice',
  aboutChange: true,
  params: { until: proofUntil },
})

/** A new address or number is asked for: the consent is used up, and its proof begins or a supervisor looks first. */
export function beginChange(
  facts: CallFacts,
  approval: Approval,
  contact: NewContact,
  reason: ContactChangeReason,
): Decided {
  const { newContact: held, now, patient, policy } = facts
  const consent = usedApproval(approval, patient.id)
  const lapsed = lapseChange(facts)
  const proofUntil = now + policy.contactProofLife
  return {
    changes: [
      ...consent.changes,
      ...lapsed.changes,
      {
        change: 'start-contact-change',
        ...contact,
        reason,
        inPerson: sawInPerson(facts),
        proofUntil,
        ...(held ? { held } : {}),
      },
      touchCall(facts),
    ],
    messages: held || 'phone' in contact ? [] : [proofMail(proofUntil)],
    audit: [
      ...consent.audit,
      ...lapsed.audit,
      {
        action: held ? 'contact-change.held' : 'contact-change.started',
        outcome: 'done',
        reason: held ?? reason,
        patient: patient.id,
        verification: provenBy(facts),
        details: 'phone' in contact ? { phone: contact.phone } : { email: contact.email },
      },
    ],
  }
}
