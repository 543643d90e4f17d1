import { revokeLiveLinks } from '../account/revoke-links.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { PasswordRefusal } from '../redeem/password-refusal.ts'
import { revokeLiveCodes } from '../temporary-login/end-live-codes.ts'

/**
 * A patient who is signed in typed the current and a new password (P13). Every session ends with it, also the one that
 * asked, which its server opens anew; links, codes and waiting mails that led to a password end too, and a notice goes
 * out (P9). A lock stays: whoever guesses from elsewhere is not let in by it.
 * @param chosen the password's hash, or the rule that refuses it; never the password
 */
export function decideChangePassword(facts: Facts, chosen: { hash: string } | PasswordRefusal): Decided {
  const { account, now, patient } = facts
  const object = `account:${account?.id ?? ''}`
  if ('rule' in chosen) {
    return {
      changes: [],
      messages: [],
      audit: [{ action: 'patient.password-refused', outcome: 'refused', reason: chosen.rule, object }],
    }
  }
  const links = revokeLiveLinks(facts, 'password-chosen')
  const codes = revokeLiveCodes(facts, 'password-chosen')
  return {
    changes: [
      { change: 'set-password', hash: chosen.hash },
      { change: 'set-account', set: { passwordSetAt: now } },
      ...links.changes,
      ...codes.changes,
      { change: 'end-patient-sessions' },
    ],
    messages: [
      { template: 'password-changed', to: 'contact-on-file', askedBy: 'notice', params: { at: now } },
    ],
    audit: [
      { action: 'patient.password-changed', outcome: 'done', object, patient: patient.id },
      ...links.audit,
      ...codes.audit,
    ],
  }
}
