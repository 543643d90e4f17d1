import type { LinkKind } from '../account/access-link.ts'
import type { Evidence, EvidenceKey } from '../diagnose/cause.ts'
import type { Policy } from '../settings/policy.ts'
import type { WordsAt } from './clock.ts'
import { mails, times, tries } from './counts.ts'
import { incidentLabels } from './incident-words.ts'
import { linkEndWords } from './link-words.ts'
import { shortName } from './name-words.ts'
import { birthWords } from './person-words.ts'
import { TELL_ANOTHER_WAY } from './phone-change-words.ts'
import { holdReasonLabel, inactiveReasonLabels } from './reason-words.ts'
import { ruleWords } from './rule-words.ts'

export const linkKindLabels: Record<LinkKind, string> = {
  invitation: 'Invitation',
  reset: 'Reset link',
  'temporary-login': 'Temporary login',
}
const inSentence = (kind: LinkKind): string => (kind === 'invitation' ? 'An invitation' : 'A reset link')

type Texts = {
  [K in EvidenceKey]: (evidence: Extract<Evidence, { key: K }>, words: WordsAt, policy: Policy) => string
}

/** "3 tries by then": a count that ends with the moment beside it. */
const byThen = (count: number): string => (count === 1 ? '' : ' by then')

/**
 * console-words §1.3, Evidence: no address, no number on file, nothing that was typed. The moment that a line speaks of
 * stands beside it, so the sentence does not repeat it; other moments are in the sentence.
 */
const texts: Texts = {
  'incident-open': ({ since, reason }, { en }) =>
    `Incident open ${en.since(since)}: ${incidentLabels[reason]}.`,
  'many-failing': ({ people, usual }) =>
    `${people} people could not sign in during the last 15 minutes; usual is under ${usual}.`,
  'mail-stuck': () => 'An email for this patient has waited since then and has not left us.',
  'never-invited': () => 'No invitation was ever sent.',
  'tried-early': ({ count }) => `${tries(count)} to sign in${byThen(count)}, before a password was chosen.`,
  'invite-waiting-to-leave': () => 'Invitation saved; it has not left yet.',
  'invite-handed-over': ({ until }, { en }) => `Invitation handed over; it works ${en.until(until)}.`,
  'not-opened': () => 'Not opened so far.',
  'opened-not-finished': () => 'Opened, no password chosen.',
  'invite-expired': ({ expiredAt }, { en }) => `Last invitation sent; it expired ${en.at(expiredAt)}.`,
  'opened-after-expiry': ({ count }) =>
    `Someone opened it after it expired${count === 1 ? '' : `, ${times(count)}`}${byThen(count)}.`,
  'invite-ended': ({ sentAt, end, revokeReason }, { en }) =>
    `${linkEndWords(end, revokeReason)}: the last invitation, sent ${en.at(sentAt)}.`,
  'no-email': () => 'The record has no email address.',
  'came-back': ({ count }) => `${mails(count)} came back as undeliverable${byThen(count)}.`,
  'uses-another': () => 'The caller uses a different address (asked after the check, not part of it).',
  'nothing-opened': ({ within }, { en }) => `Nothing we sent in ${en.life(within)} was opened.`,
  'marked-as-spam': () => 'A recipient marked our email as spam.',
  'turned-away': () => 'Their mail server turned our email away.',
  'mail-paused': ({ since }, { en }) =>
    `Their mail provider turns our mail away; nothing is sent there ${en.since(since)}.`,
  'mail-not-allowed': () => 'Mail not allowed for this patient.',
  'handed-over': ({ kind }) =>
    `${linkKindLabels[kind]} handed over: accepted by the mail server, arrival not known.`,
  delivered: () => 'Delivered (receipt), not opened.',
  deferred: ({ nextTryAt }, { en }) =>
    nextTryAt === undefined
      ? 'The mail server on the other side asked us to wait; we try again.'
      : `The mail server on the other side asked us to wait; next try ${en.at(nextTryAt)}.`,
  'second-chart': ({ count }) =>
    `${tries(count)} on another account that looks like the same person${byThen(count)}.`,
  'shared-email': ({ count }) => `The address on file belongs to ${count} accounts.`,
  'other-link-opened': () => 'The last link opened from it was for another account.',
  'near-miss': ({ since, count }, { en }) =>
    `${tries(count)} ${en.since(since)} with a username very close to this one. What was typed is not kept.`,
  'no-right-username': () => 'No try with the right username in that time.',
  'wrong-password': ({ count }) =>
    `${tries(count)} with the right username and a wrong password${byThen(count)}.`,
  'tries-before-pause': ({ count }) => `Not locked; ${tries(count)} left before a pause.`,
  'same-device': ({ gap }, { en }) =>
    `The same device tries again every ${en.life(gap)}: probably an old saved password.`,
  'locked-until': ({ until, count }, { en }) => `Locked ${en.until(until)}, after ${tries(count)} in a row.`,
  'locked-hard': ({ count }) =>
    `Locked with no end time after ${tries(count)}; a new password or an unlock opens it.`,
  'password-refused': ({ count, rule }, _words, policy) =>
    `Choose-a-password said no${count === 1 ? '' : ` ${times(count)} by then`}: ${ruleWords(rule, policy)?.clause.en ?? 'a rule'}.`,
  'link-still-open': ({ until }, { en }) => `The link is still open, works ${en.until(until)}.`,
  'reactivated-not-used': () => 'Reactivated, reset link not used yet.',
  'password-chosen': () => 'A password was chosen with this link.',
  'opened-again': () => 'The same link was opened again.',
  'no-sign-in-since': () => 'No sign-in since the password was chosen.',
  'older-link-opened': ({ kind, sentAt, newerSentAt }, { en }) =>
    `${inSentence(kind)} sent ${en.at(sentAt)} was opened; a newer one was sent ${en.at(newerSentAt)}.`,
  'newer-not-opened': () => 'The newer one is not opened yet.',
  'link-expired': ({ openedAt }, { en }) =>
    openedAt === undefined ? 'Link expired, not opened.' : `Link expired; it was opened ${en.at(openedAt)}.`,
  'opened-late': ({ waited }, { en }) => `Handed over; ${en.life(waited)} passed before it was opened.`,
  'code-never-used': ({ by, expiredAt }, { en }) =>
    `Issued${by ? ` by ${shortName(by)}` : ''}, expired ${en.at(expiredAt)}, never used.`,
  'code-used-in-vain': () => 'Used, password not chosen in time.',
  'hold-by-patient': () => 'Hold set by the patient (“this wasn’t me”).',
  'hold-by-staff': ({ reason }) => `Hold set by staff: ${holdReasonLabel(reason)}.`,
  'hold-privacy': () => 'Privacy hold set.',
  'change-proved': ({ askedAt, from, phone }, { en }) =>
    `New ${phone ? 'phone number' : 'address'} proved; asked ${en.at(askedAt)}, counts ${en.from(from)}.`,
  'old-until-then': () => 'Until then links go to the old contact.',
  'links-as-before': () => 'Links go to the email on file, as before: this is not why they cannot sign in.',
  'tell-another-way': () => TELL_ANOTHER_WAY,
  deactivated: ({ reason }) => `Deactivated: ${reason ? inactiveReasonLabels[reason] : 'reason on record'}.`,
  'chart-deceased': () => 'The chart records a death.',
  retired: ({ survivor = 'another one' }) => `This login was retired; ${survivor} is in use.`,
  'retired-tries': ({ count }) =>
    `${tries(count)} on the login that was retired into this one${byThen(count)}.`,
  'proxy-ended': ({ day }) => `Proxy ended on ${birthWords(day)}, the patient’s birthday.`,
  'proxy-notice': () => 'Notice mailed.',
  'patient-has-no-login': () => 'The patient has no own login yet.',
  'tries-on-patient': ({ count }) =>
    `${tries(count)} on the patient’s login with a wrong password${byThen(count)}.`,
  'own-login-not-tried': ({ since }, { en }) => `The caller’s own login: no try there ${en.since(since)}.`,
  'no-try': ({ since }, { en }) => `No try, right or near, on this account ${en.since(since)}.`,
  'last-sign-in': () => 'Last sign-in.',
  'nothing-explains-it': () => 'Nothing in the last 24 hours explains it.',
}

export type EvidenceInWords = { at?: number; text: string }

/** One line of evidence: the time it speaks of, if any, and a sentence. */
export function evidenceWords(evidence: Evidence, words: WordsAt, policy: Policy): EvidenceInWords {
  // Each text takes exactly the evidence of its own key, which a look-up by union cannot express.
  const sentence = texts[evidence.key] as (evidence: Evidence, words: WordsAt, policy: Policy) => string
  const text = sentence(evidence, words, policy)
  const at = 'at' in evidence ? evidence.at : undefined
  return at === undefined ? { text } : { at, text }
}
