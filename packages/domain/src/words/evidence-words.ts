import type { LinkKind } from '../account/access-link.ts'
import type { Evidence, EvidenceKey } from '../diagnose/cause.ts'
import type { WordsAt } from './clock.ts'
import { times, tries } from './counts.ts'
import { linkEndWords } from './link-words.ts'
import { holdReasonLabel, inactiveReasonLabels } from './reason-words.ts'

export const linkKindLabels: Record<LinkKind, string> = { invitation: 'Invitation', reset: 'Reset link' }
const inSentence = (kind: LinkKind): string => (kind === 'invitation' ? 'An invitation' : 'A reset link')

type Texts = { [K in EvidenceKey]: (evidence: Extract<Evidence, { key: K }>, words: WordsAt) => string }

/** console-words §1.3, Evidence: no address, no number on file, nothing that was typed. */
const texts: Texts = {
  'never-invited': () => 'No invitation was ever sent.',
  'tried-early': ({ at, count }, { en }) =>
    `${tries(count)} to sign in before a password was chosen, last ${en.at(at)}.`,
  'invite-waiting-to-leave': ({ at }, { en }) => `Invitation saved ${en.at(at)}; it has not left yet.`,
  'invite-handed-over': ({ at, until }, { en }) =>
    `Invitation handed over ${en.at(at)}, works ${en.until(until)}.`,
  'not-opened': () => 'Not opened so far.',
  'opened-not-finished': ({ at }, { en }) => `Opened ${en.at(at)}, no password chosen.`,
  'invite-expired': ({ at, expiredAt }, { en }) =>
    `Last invitation sent ${en.at(at)}, expired ${en.at(expiredAt)}.`,
  'opened-after-expiry': ({ at, count }, { en }) =>
    `Someone opened it after it expired, ${times(count)}, last ${en.at(at)}.`,
  'invite-ended': ({ at, sentAt, end, revokeReason }, { en }) =>
    `Last invitation sent ${en.at(sentAt)}. ${linkEndWords(end, revokeReason)} ${en.at(at)}.`,
  'no-email': () => 'The record has no email address.',
  'handed-over': ({ at, kind }, { en }) =>
    `${linkKindLabels[kind]} handed over ${en.at(at)}; accepted by their mail server, arrival not known.`,
  delivered: ({ at }, { en }) =>
    at === undefined ? 'Delivered (receipt), not opened.' : `Delivered ${en.at(at)} (receipt), not opened.`,
  deferred: ({ nextTryAt }, { en }) =>
    nextTryAt === undefined
      ? 'Their mail server asked us to wait; we try again.'
      : `Their mail server asked us to wait; next try ${en.at(nextTryAt)}.`,
  'wrong-password': ({ at, count }, { en }) =>
    `${tries(count)} with the right username and a wrong password, last ${en.at(at)}.`,
  'tries-before-pause': ({ count }) => `Not locked; ${tries(count)} left before a pause.`,
  'locked-until': ({ until, count }, { en }) => `Locked ${en.until(until)}, after ${tries(count)} in a row.`,
  'locked-hard': ({ count }) =>
    `Locked with no end time after ${tries(count)}; a new password or an unlock opens it.`,
  'password-chosen': ({ at }, { en }) => `A password was chosen with this link ${en.at(at)}.`,
  'opened-again': ({ at }, { en }) => `The same link was opened again ${en.at(at)}.`,
  'no-sign-in-since': () => 'No sign-in since the password was chosen.',
  'older-link-opened': ({ at, kind, sentAt, newerSentAt }, { en }) =>
    `${inSentence(kind)} sent ${en.at(sentAt)} was opened ${en.at(at)}; a newer one was sent ${en.at(newerSentAt)}.`,
  'newer-not-opened': () => 'The newer one is not opened yet.',
  'link-expired': ({ at, openedAt }, { en }) =>
    openedAt === undefined
      ? `Link not opened, expired ${en.at(at)}.`
      : `Link opened ${en.at(openedAt)}, expired ${en.at(at)}.`,
  'opened-late': ({ at, waited }, { en }) =>
    `It was handed over ${en.at(at)}: ${en.life(waited)} passed before it was opened.`,
  'hold-by-patient': ({ at }, { en }) =>
    `Hold set${at === undefined ? '' : ` ${en.at(at)}`} by the patient (“this wasn’t me”).`,
  'hold-by-staff': ({ at, reason }, { en }) =>
    `Hold set${at === undefined ? '' : ` ${en.at(at)}`} by staff: ${holdReasonLabel(reason)}.`,
  'hold-privacy': ({ at }, { en }) => (at === undefined ? 'Privacy hold.' : `Privacy hold ${en.since(at)}.`),
  deactivated: ({ at, reason }, { en }) =>
    `Deactivated${at === undefined ? '' : ` ${en.at(at)}`}: ${reason ? inactiveReasonLabels[reason] : 'reason on record'}.`,
  'chart-deceased': () => 'The chart records a death.',
  retired: () => 'This login was retired; another one is in use.',
  // Only tries on this account are known here, so the sentence claims no more (domain §5).
  'no-try': ({ since }, { en }) => `No try on this account ${en.since(since)}.`,
  'last-sign-in': ({ at }, { en }) => `Last sign-in ${en.at(at)}.`,
  'nothing-explains-it': () => 'Nothing in the last 24 hours explains it.',
}

export type EvidenceInWords = { at?: number; text: string }

/** One line of evidence: the time it speaks of, if any, and a sentence. */
export function evidenceWords(evidence: Evidence, words: WordsAt): EvidenceInWords {
  // Each text takes exactly the evidence of its own key, which a look-up by union cannot express.
  const text = (texts[evidence.key] as (evidence: Evidence, words: WordsAt) => string)(evidence, words)
  const at = 'at' in evidence ? evidence.at : undefined
  return at === undefined ? { text } : { at, text }
}
