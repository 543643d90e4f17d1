import { privacyOfficerOnly } from '../account/portal-account.ts'
import type { Cause, CauseCode } from '../diagnose/cause.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Policy } from '../settings/policy.ts'
import type { Spoken } from '../shared/language.ts'
import type { Assurance } from '../verify/verification.ts'
import { causeSay } from './cause-say.ts'
import { countdown, type WordsAt } from './clock.ts'
import { type EvidenceInWords, evidenceWords } from './evidence-words.ts'
import { remedyLabels } from './remedy-labels.ts'

/** console-words §1.3, Headline. */
const headlines: Record<Exclude<CauseCode, 'PROXY_AGED_OUT'>, string> = {
  SERVICE_OUTAGE: 'The portal is having trouble',
  NOT_ENROLLED: 'Not enrolled yet',
  INVITE_PENDING: 'Invitation sent, not used yet',
  INVITE_EXPIRED: 'Invitation expired',
  NO_EMAIL_ON_FILE: 'No email on file',
  MAIL_SUPPRESSED: 'Email is blocked',
  EMAIL_OUTDATED: 'Email on file looks out of date',
  MAIL_IN_SPAM_OR_DELAYED: 'Email sent, not opened yet',
  DUPLICATE_ACCOUNT: 'Probably a second record',
  SHARED_EMAIL: 'Email shared with another account',
  PROXY_CONFUSION: 'Signing in to someone else’s login',
  WRONG_USERNAME: 'Wrong username, close to the right one',
  WRONG_PASSWORD: 'Right username, wrong password',
  TEMPORARY_LOGIN_EXPIRED: 'Temporary login expired',
  LINK_SUPERSEDED: 'An older link was opened',
  LINK_USED: 'The link was already used',
  LINK_EXPIRED: 'The link expired',
  LOCKED_OUT: 'Locked after too many tries',
  MUST_CHANGE_PENDING: 'New password not chosen yet',
  PASSWORD_RULES_NOT_MET: 'New password refused by a rule',
  ON_HOLD: 'On hold',
  INACTIVE: 'Account is inactive',
  CONTACT_CHANGE_COOLING: 'New contact is cooling off',
  NO_RECENT_ATTEMPT: 'Nobody tried here in 24 hours',
  NO_CAUSE_FOUND: 'No cause found yet',
}

/** What the line "Ruled out" calls a cause that was looked for and is not so. */
const ruledOutLabels: Record<CauseCode, string | undefined> = {
  SERVICE_OUTAGE: 'trouble with the portal',
  NOT_ENROLLED: 'not enrolled',
  INVITE_PENDING: undefined,
  INVITE_EXPIRED: 'invitation expired',
  NO_EMAIL_ON_FILE: 'no email on file',
  MAIL_SUPPRESSED: 'email blocked',
  EMAIL_OUTDATED: 'email came back',
  MAIL_IN_SPAM_OR_DELAYED: undefined,
  DUPLICATE_ACCOUNT: undefined,
  SHARED_EMAIL: undefined,
  PROXY_CONFUSION: undefined,
  PROXY_AGED_OUT: undefined,
  WRONG_USERNAME: 'wrong username in 24 hours',
  WRONG_PASSWORD: 'wrong password in 24 hours',
  TEMPORARY_LOGIN_EXPIRED: undefined,
  LINK_SUPERSEDED: 'older link opened',
  LINK_USED: 'link already used',
  LINK_EXPIRED: 'link expired',
  LOCKED_OUT: 'locked',
  MUST_CHANGE_PENDING: undefined,
  PASSWORD_RULES_NOT_MET: 'password refused by a rule',
  ON_HOLD: 'on hold',
  INACTIVE: 'inactive',
  CONTACT_CHANGE_COOLING: undefined,
  NO_RECENT_ATTEMPT: undefined,
  NO_CAUSE_FOUND: undefined,
}

const sendForThisAccount = 'Send link for this account'

/** Next actions that are not a remedy of the list (console-words §1.3). */
const otherActions: Record<CauseCode, (cause: Cause) => string> = {
  SERVICE_OUTAGE: () => 'Offer a call-back',
  NOT_ENROLLED: () => 'Send invitation',
  INVITE_PENDING: () => remedyLabels['resend-invitation'],
  INVITE_EXPIRED: () => remedyLabels['resend-invitation'],
  NO_EMAIL_ON_FILE: () => 'Print activation code',
  MAIL_SUPPRESSED: () => 'Choose another route',
  EMAIL_OUTDATED: () => 'Start contact change',
  MAIL_IN_SPAM_OR_DELAYED: () => 'Wait',
  DUPLICATE_ACCOUNT: ({ survivor }) => (survivor ? `Open ${survivor}` : 'Flag possible duplicate'),
  SHARED_EMAIL: () => sendForThisAccount,
  PROXY_CONFUSION: () => 'Explain own login',
  PROXY_AGED_OUT: () => 'Invite the patient, when they call',
  WRONG_USERNAME: () => remedyLabels['send-username-reminder'],
  WRONG_PASSWORD: () => remedyLabels['send-reset-link'],
  TEMPORARY_LOGIN_EXPIRED: () => remedyLabels['send-reset-link'],
  LINK_SUPERSEDED: () => 'Point to the newest email',
  LINK_USED: () => remedyLabels['send-reset-link'],
  LINK_EXPIRED: () => remedyLabels['send-reset-link'],
  LOCKED_OUT: () => remedyLabels['unlock-and-send-reset-link'],
  MUST_CHANGE_PENDING: () => remedyLabels['send-reset-link'],
  PASSWORD_RULES_NOT_MET: () => 'Read the rule to the caller',
  ON_HOLD: () => 'Ask a supervisor',
  INACTIVE: ({ variant }) =>
    privacyOfficerOnly.some((reason) => reason === variant)
      ? 'Ask the privacy officer'
      : 'Reactivate account',
  CONTACT_CHANGE_COOLING: () => 'Tell the date',
  NO_RECENT_ATTEMPT: () => 'Spell the portal address',
  NO_CAUSE_FOUND: () => 'Ask what the screen says',
}

/** The next action: a remedy with its reason, or waiting, as a label. */
export type NextInWords = { remedy?: RemedyId; reason?: string; label: string }

function nextWords(cause: Cause, now: number): NextInWords {
  if (cause.waitUntil !== undefined && cause.waitUntil > now) {
    return { label: `Wait ${countdown(cause.waitUntil, now)}, then resend` }
  }
  if (cause.nextRemedy === undefined) return { label: otherActions[cause.code](cause) }
  const firstTime = cause.nextRemedy === 'resend-invitation' && cause.nextReason === 'first-time'
  return {
    remedy: cause.nextRemedy,
    ...(cause.nextReason === undefined ? {} : { reason: cause.nextReason }),
    label: firstTime
      ? 'Send invitation'
      : cause.code === 'SHARED_EMAIL'
        ? sendForThisAccount
        : remedyLabels[cause.nextRemedy],
  }
}

/** What a cause is called on the page. */
export const causeHeadline = (code: CauseCode, { adultAge }: Policy): string =>
  code === 'PROXY_AGED_OUT' ? `Proxy access ended at age ${adultAge}` : headlines[code]

/** A cause as the page shows and the agent says it. */
export type CauseInWords = {
  code: CauseCode
  headline: string
  confidence: Cause['confidence']
  evidence: EvidenceInWords[]
  next: NextInWords
  say: Spoken
}

/**
 * A cause as the page shows it: headline, evidence, next action, and the sentence that this level has earned
 * (console-words §0). Only for callers at basic or more; below that there is no cause on the screen.
 */
export const causeWords = (
  cause: Cause,
  level: Exclude<Assurance, 'none'>,
  policy: Policy,
  words: WordsAt,
): CauseInWords => ({
  code: cause.code,
  headline: causeHeadline(cause.code, policy),
  confidence: cause.confidence,
  evidence: cause.evidence.map((one) => evidenceWords(one, words, policy)),
  next: nextWords(cause, words.now),
  say: causeSay(cause, level, policy, words),
})

/** The words after "Ruled out". */
export const ruledOutWords = (codes: readonly CauseCode[]): string[] =>
  codes.flatMap((code) => ruledOutLabels[code] ?? [])
