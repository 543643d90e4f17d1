import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { levelFor } from '../marks/glass-block.ts'
import { withNote } from '../notes/with-note.ts'
import type { Refusal } from '../refusal.ts'
import type { Assurance } from '../verify/verification.ts'
import { cancelContactChange } from './cancel-contact-change.ts'
import { confirmEmail } from './confirm-email.ts'
import { confirmUsername } from './confirm-username.ts'
import { flagCall } from './flag-call.ts'
import { flagDuplicate } from './flag-duplicate.ts'
import { freeze } from './freeze.ts'
import { issueTemporaryLogin } from './issue-temporary-login.ts'
import { overrideCheck } from './override-check.ts'
import { printActivationCode } from './print-activation-code.ts'
import { reactivate } from './reactivate.ts'
import { releaseHold } from './release-hold.ts'
import type { Remedy } from './remedy.ts'
import type { RemedyId } from './remedy-id.ts'
import type { RemedyOrder } from './remedy-inputs.ts'
import { resendInvitation } from './resend-invitation.ts'
import { sendResetLink } from './send-reset-link.ts'
import { sendUsernameReminder } from './send-username-reminder.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { startContactChange } from './start-contact-change.ts'
import { startPhoneChange } from './start-phone-change.ts'
import { takeBack } from './take-back.ts'
import { unblockEmail } from './unblock-email.ts'
import { unlockAndSendResetLink } from './unlock-and-send-reset-link.ts'
import { unlockOnly } from './unlock-only.ts'

/** All remedies: a new one is its file and one line here. Keys belong to the remedy, never to its rank (call-notes §1). */
export const remedies = {
  'resend-invitation': { key: '1', rule: resendInvitation },
  'send-reset-link': { key: '2', rule: sendResetLink },
  'unlock-and-send-reset-link': { key: '3', rule: unlockAndSendResetLink },
  'send-username-reminder': { key: '4', rule: sendUsernameReminder },
  'confirm-username': { key: '5', rule: confirmUsername },
  'issue-temporary-login': { key: '6', rule: issueTemporaryLogin },
  'print-activation-code': { key: '7', rule: printActivationCode },
  'start-contact-change': { key: '8', rule: startContactChange },
  'start-phone-change': { key: '', rule: startPhoneChange },
  'sign-out-everywhere': { key: '9', rule: signOutEverywhere },
  'confirm-email': { key: '', rule: confirmEmail },
  'unblock-email': { key: '', rule: unblockEmail },
  'cancel-contact-change': { key: '', rule: cancelContactChange },
  'unlock-only': { key: '', rule: unlockOnly },
  reactivate: { key: '', rule: reactivate },
  'release-hold': { key: '', rule: releaseHold },
  freeze: { key: 'F9', rule: freeze },
  'flag-call': { key: 'F8', rule: flagCall },
  'flag-duplicate': { key: 'd', rule: flagDuplicate },
  'override-check': { key: 'o', rule: overrideCheck },
  'take-back': { key: 'u', rule: takeBack },
} as const satisfies Record<RemedyId, { key: string; rule: unknown }>

/** Decides one remedy; every route to one goes through here. */
export function decideRemedy({ remedy, input }: RemedyOrder, facts: CallFacts): Decision {
  // Each rule takes the input of its own id, which a look-up by union cannot express.
  const rule = remedies[remedy].rule as unknown as Remedy<typeof input>
  return withNote(rule.decide(facts, input), input)
}

export type ReadyState = 'ready' | 'needs-level' | 'needs-person' | 'wait' | 'not-needed'
export type RemedyStanding = {
  remedy: RemedyId
  key: string
  needs: Assurance
  state: ReadyState
  /** First one first; with a lookalike a ready remedy still names the one confirming key. */
  missing: Refusal[]
}

const states: Partial<Record<Refusal['code'], ReadyState>> = {
  'verify-first': 'needs-level',
  'needs-standard': 'needs-level',
  'needs-strong': 'needs-level',
  'verification-over': 'needs-level',
  'verification-dropped': 'needs-level',
  'other-caller': 'needs-level',
  outage: 'wait',
  'sent-a-moment-ago': 'wait',
  'too-many-this-hour': 'wait',
  'too-many-today': 'wait',
  'mailbox-busy': 'wait',
  'sends-paused': 'wait',
  'already-enrolled': 'not-needed',
  'not-enrolled': 'not-needed',
  'not-locked': 'not-needed',
  'nobody-signed-in': 'not-needed',
  'email-not-blocked': 'not-needed',
  'already-active': 'not-needed',
  'not-on-hold': 'not-needed',
  'no-contact-change': 'not-needed',
  'already-verified': 'not-needed',
  'no-live-link': 'not-needed',
  'too-late-to-undo': 'not-needed',
}

/** What one more key on the same button answers; it takes nothing away from being ready. */
const keyed: ReadonlySet<Refusal['code']> = new Set([
  'confirm-lookalike',
  'temporary-login-live',
  'letter-live',
] as const)
export const isKeyed = ({ code }: Refusal): boolean => keyed.has(code)

/** What a remedy is while this is the first thing in its way. */
export const stateUnder = (code: Refusal['code']): ReadyState => states[code] ?? 'needs-person'

/** Every remedy with exactly what is missing: nothing fails after the press for a reason known before (interface 1.1). */
export function remedyStandings(facts: CallFacts): RemedyStanding[] {
  return (Object.keys(remedies) as RemedyId[]).map((remedy) => {
    const { key, rule } = remedies[remedy]
    const missing = rule.missing(facts)
    const first = missing.find((refusal) => !isKeyed(refusal))
    const state = first ? stateUnder(first.code) : 'ready'
    return { remedy, key, needs: levelFor(facts, rule.needs), state, missing }
  })
}
