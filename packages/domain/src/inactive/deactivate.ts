import type { InactiveReason } from '../account/portal-account.ts'
import { revokeLiveLinks } from '../account/revoke-links.ts'
import type { AuditEvent } from '../audit/actions.ts'
import { endOpenChange } from '../contact-change/end-open-change.ts'
import type { Change } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { revokeLiveCodes } from '../temporary-login/end-live-codes.ts'
import type { LoginBefore } from './inactive-report.ts'

type Steps = { changes: Change[]; audit: AuditEvent[] }

/** What the login is now, kept with the report, so that an undo can put it back. */
export const loginBefore = ({ account }: Pick<Facts, 'account'>): { before?: LoginBefore } =>
  account
    ? {
        before: {
          lifecycle: account.lifecycle,
          ...(account.inactiveReason ? { inactiveReason: account.inactiveReason } : {}),
        },
      }
    : {}

/**
 * Switches a login off: sessions, links, codes and a contact change under way end, and what would bring a way in does
 * not leave (domain §3.1). A record without a login is closed all the same: nothing is sent to it until it is opened.
 * A death ends every authority over the patient, which is derived at each look, and every mail (V9, edge case 6).
 */
export function deactivate(facts: Facts, reason: InactiveReason): Steps {
  const { account, patient } = facts
  const about = { patient: patient.id }
  const links = revokeLiveLinks(facts, 'deactivated')
  const codes = revokeLiveCodes(facts, 'deactivated')
  const contact = endOpenChange(facts, 'deactivated')
  const mails = stopMails(facts, reason)
  // A retired login is closed for good already; the one that survives it is another patient's.
  const inUse = account && account.lifecycle !== 'retired' ? account : undefined
  return {
    changes: [
      ...(reason === 'deceased' ? [{ change: 'set-deceased' as const, deceased: true }] : []),
      ...(inUse
        ? [
            {
              change: 'set-account' as const,
              set: { lifecycle: 'deactivated' as const, inactiveReason: reason },
            },
            { change: 'end-patient-sessions' as const },
          ]
        : []),
      ...links.changes,
      ...codes.changes,
      ...contact.changes,
      ...mails.changes,
    ],
    audit: [
      ...(inUse
        ? [
            {
              action: 'account.deactivated' as const,
              outcome: 'done' as const,
              reason,
              object: `account:${inUse.id}`,
              ...about,
            },
          ]
        : []),
      ...links.audit.map((event) => ({ ...about, ...event })),
      ...codes.audit,
      ...contact.audit,
      ...mails.audit,
    ],
  }
}

/** Mails that wait beside those of a link: to the dead none leaves, to others no username (V9). */
function stopMails({ messages, patient }: Facts, reason: InactiveReason): Steps {
  const waiting = messages.filter(
    ({ state, linkId, template }) =>
      (state === 'queued' || state === 'deferred') &&
      linkId === undefined &&
      (reason === 'deceased' || template.startsWith('username-reminder')) &&
      !template.startsWith('contact-change'),
  )
  return {
    changes: waiting.map(({ id }) => ({ change: 'cancel-message', messageId: id })),
    audit: waiting.map(({ id, template }) => ({
      action: 'mail.cancelled',
      outcome: 'done',
      reason: template,
      object: `mail:${id}`,
      patient: patient.id,
    })),
  }
}
