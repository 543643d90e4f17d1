import type { AccessLink } from '../account/access-link.ts'
import { recoveryAddress } from '../account/email-on-file.ts'
import { newLink } from '../account/new-link.ts'
import { mailboxWait, sendWait } from '../account/send-limits.ts'
import type { AuditAction } from '../audit/actions.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import { linksStopped } from '../redeem/link-answer.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'

/**
 * Why nothing is mailed; only the trail learns it, the page says the same in every case (P7).
 * The patient's own mails are counted apart from the desk's, by the same numbers (domain §4).
 */
function silence(facts: Facts): string | undefined {
  const { patient, sends, policy, now } = facts
  if (patient.deceased) return 'deceased'
  if (isMarked(patient, 'no-mail')) return 'mail-not-allowed'
  if (linksStopped(facts)) return 'stopped'
  const contact = recoveryAddress(patient, now)
  if (!contact) return 'no-contact-on-file'
  if (contact.standing === 'bouncing') return 'contact-bouncing'
  if (contact.suppressed) return 'mail-suppressed'
  return (sendWait(sends.patient, policy, now) ?? mailboxWait(sends.mailbox?.patient, policy, now))?.code
}

const quiet = (action: AuditAction, reason: string): Decided => ({
  changes: [],
  messages: [],
  audit: [{ action, outcome: 'refused', reason }],
})

/** Forgot password: a reset link, or for somebody who never chose one a fresh invitation. A lock does not stop it (P6). */
export function decideForgotPassword(facts: Facts): Decided {
  // A link asks the birth date; without one on the chart it would lead nowhere (edge case 35).
  const reason = silence(facts) ?? (wholeBirthDate(facts.patient) ? undefined : 'no-birth-date')
  if (reason) return quiet('patient.asked-for-link', reason)
  const kind = facts.account?.lifecycle === 'invited' ? 'invitation' : 'reset'
  const { changes, message } = newLink(facts, kind, 'patient')
  return {
    changes,
    messages: [message],
    audit: [
      { action: 'patient.asked-for-link', outcome: 'done', reason: kind },
      { action: kind === 'invitation' ? 'invitation.queued' : 'reset-link.queued', outcome: 'done' },
    ],
  }
}

/**
 * Forgot username: the name alone, with no link beside it (M1); where several accounts use the address, a mail that
 * asks to call (edge case 8).
 */
export function decideForgotUsername(facts: Facts, accountsAtThisAddress: number): Decided {
  const reason = silence(facts) ?? (facts.account ? undefined : 'not-enrolled')
  if (reason || !facts.account) return quiet('patient.asked-for-username', reason ?? 'not-enrolled')
  const shared = accountsAtThisAddress > 1
  return {
    changes: [],
    messages: [
      {
        template: shared ? 'username-reminder-shared' : 'username-reminder',
        to: 'recovery-address',
        askedBy: 'patient',
        ...(shared ? {} : { params: { username: facts.account.username } }),
      },
    ],
    audit: [
      { action: 'patient.asked-for-username', outcome: 'done' },
      { action: 'username-reminder.queued', outcome: 'done', reason: shared ? 'shared' : 'single' },
    ],
  }
}

/** One tap for a new link from an ended one. An old invitation to an open account brings a hint, not a link (edge case 12). */
export function decideNewLink(facts: Facts, link: AccessLink): Decided {
  const enrolled = facts.account?.lifecycle === 'active'
  if (link.kind !== 'invitation' || !enrolled) return decideForgotPassword(facts)
  const reason = silence(facts)
  if (reason) return quiet('patient.asked-for-link', reason)
  return {
    changes: [],
    messages: [{ template: 'already-enrolled', to: 'recovery-address', askedBy: 'patient' }],
    audit: [{ action: 'patient.asked-for-link', outcome: 'done', reason: 'already-enrolled' }],
  }
}
