import type { AuditEvent } from '../audit/actions.ts'
import { endOpenChange } from '../contact-change/end-open-change.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { HoldReason } from '../remedies/reasons.ts'
import { revokeLiveCodes } from '../temporary-login/end-live-codes.ts'
import { hasPrivateMailbox } from './email-on-file.ts'
import { revokeLiveLinks } from './revoke-links.ts'

/**
 * Shuts a login for everybody: the hold, and the end of every link, code and session (domain §3.1). Where it is shut
 * already, or there is none, the wish alone is entered.
 * @param reason why, by whoever asked for it; the patient's own report makes the hold theirs
 * @param about what each entry has in common besides
 */
export function protectAccount(facts: Facts, reason: HoldReason, about: Partial<AuditEvent>): Decided {
  const { account, patient, now } = facts
  const entry = (action: AuditEvent['action']): AuditEvent => ({
    action,
    outcome: 'done',
    reason,
    patient: patient.id,
    ...about,
  })
  // Whoever changed the address may be the one it is frozen against: it is stopped whether or not there is a login.
  const contact = endOpenChange(facts, 'on-hold')
  if (account?.hold !== 'none')
    return { changes: contact.changes, messages: [], audit: [entry('account.hold-asked'), ...contact.audit] }
  const links = revokeLiveLinks(facts, 'hold')
  const codes = revokeLiveCodes(facts, 'hold')
  return {
    changes: [
      {
        change: 'set-account',
        set: { hold: reason === 'patient-reported' ? 'patient-reported' : 'staff', holdReason: reason },
      },
      ...links.changes,
      ...codes.changes,
      ...contact.changes,
      { change: 'end-patient-sessions' },
    ],
    // Never to an address that somebody else may read: the caller may be afraid of them (edge cases 18, 19).
    messages: hasPrivateMailbox(patient)
      ? [{ template: 'frozen', to: 'contact-on-file', askedBy: 'notice', params: { at: now } }]
      : [],
    audit: [
      entry('account.held'),
      ...links.audit.map((event) => ({ patient: patient.id, ...about, ...event })),
      ...codes.audit,
      ...contact.audit,
    ],
  }
}
