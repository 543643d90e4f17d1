import type { AccessLink } from '../account/access-link.ts'
import { recoveryAddress } from '../account/email-on-file.ts'
import { revokeLiveLinks } from '../account/revoke-links.ts'
import type { Change, Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { ContactPoint } from '../shared/patient-facts.ts'
import { codesAfterPassword } from '../temporary-login/end-live-codes.ts'
import { type DetailOutcome, decideBirthDate } from './check-detail.ts'
import type { PasswordRefusal } from './password-refusal.ts'

/** What the page of a link learns about the password that was chosen. */
export type ChooseOutcome =
  | { result: 'saved' }
  | ({ result: 'refused' } & PasswordRefusal)
  | Exclude<DetailOutcome, { result: 'right' }>
/** The decision with what the page is told. */
export type ChooseDecision = Decided & { outcome: ChooseOutcome }

/**
 * The patient typed a password behind a live link. One compare-and-swap decides who wins (T3); with it every other
 * link, session and waiting mail of the account ends, a lock is cleared, and a notice goes out (P8, P9).
 * @param chosen the password's hash, or the rule that refuses it; never the password
 */
export function decideChoosePassword(
  facts: Facts,
  link: AccessLink,
  { birthDate, chosen }: { birthDate: string; chosen: { hash: string } | PasswordRefusal },
): ChooseDecision {
  const detail = decideBirthDate(facts, link, birthDate)
  if (detail.outcome.result !== 'right') return { ...detail, outcome: detail.outcome }
  const object = `link:${link.id}`
  if ('rule' in chosen) {
    return {
      changes: detail.changes,
      messages: [],
      audit: [{ action: 'patient.password-refused', outcome: 'refused', reason: chosen.rule, object }],
      outcome: { result: 'refused', ...chosen },
    }
  }
  const codes = codesAfterPassword(facts, link)
  const others = revokeLiveLinks(facts, 'password-chosen', link.id)
  return {
    changes: [
      { change: 'redeem-link', linkId: link.id },
      ...codes.changes,
      ...afterwards(facts, link, chosen.hash, others.changes),
    ],
    messages: [
      { template: 'password-changed', to: 'contact-on-file', askedBy: 'notice', params: { at: facts.now } },
    ],
    audit: [
      { action: 'link.redeemed', outcome: 'done', reason: link.kind, object },
      ...codes.audit,
      { action: 'patient.password-chosen', outcome: 'done', object: `account:${link.accountId}` },
      ...others.audit,
    ],
    outcome: { result: 'saved' },
  }
}

/**
 * The address that this link reached; one that came on file only after the mail had left proves nothing, and a code
 * that was read out reached no mailbox.
 */
function provedContact({ patient }: Facts, link: AccessLink): ContactPoint | undefined {
  if (link.kind === 'temporary-login') return undefined
  const contact = recoveryAddress(patient, link.createdAt)
  return contact && contact.onFileSince <= link.createdAt ? contact : undefined
}

function afterwards(facts: Facts, link: AccessLink, hash: string, others: readonly Change[]): Change[] {
  const contact = provedContact(facts, link)
  return [
    { change: 'set-password', hash },
    {
      change: 'set-account',
      set: {
        lifecycle: 'active',
        credential: 'set',
        ...(contact ? { contact: 'verified' as const } : {}),
        lock: { kind: 'none' },
        failedSignIns: 0,
        passwordSetAt: facts.now,
      },
    },
    ...(contact
      ? [
          {
            change: 'set-contact' as const,
            contactId: contact.id,
            standing: 'good' as const,
            verified: true as const,
          },
        ]
      : []),
    ...others,
    { change: 'end-patient-sessions' },
  ]
}
