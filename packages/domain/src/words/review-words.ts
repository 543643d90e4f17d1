import type { Refusal } from '../refusal.ts'
import type { CallReview, ReviewState, SecondVerdict, TalkReason } from '../reviews/call-review.ts'
import type { DrawnBy } from '../reviews/draw-reviews.ts'
import type { ReviewCause } from '../reviews/review-cause.ts'
import type { Instant } from '../shared/instant.ts'
import type { WordsAt } from './clock.ts'
import { refusalWords } from './refusal-words.ts'

/** What somebody said of a call, with their id. */
export type ReviewSaid = { at: Instant; by: string; says: string; note?: string }

/** Why just this call was drawn. */
export const drawnByLabels: Record<DrawnBy, string> = {
  chance: 'By chance',
  weight: 'Because of what happened',
  turn: 'Because none of theirs was drawn lately',
}

/** What in a call weighs, as it stands behind "because of". */
export const reviewCauseLabels: Record<ReviewCause, string> = {
  override: 'a check stood in for by two',
  'near-record': 'the record of somebody near',
  'temporary-login': 'a temporary login',
  'contact-change': 'a contact change',
  anomaly: 'an anomaly',
  'restricted-record': 'a restricted record',
  'failed-then-passed': 'a check not passed, then passed',
  hasty: 'something done within 30 s',
  'unlock-only': 'an unlock without a new password',
}

export const talkReasonLabels: Record<TalkReason, string> = {
  'check-of-caller': 'How the caller was checked',
  'said-too-much': 'What was said before the check',
  'other-remedy': 'Another remedy would have helped more',
  'not-needed': 'Something was opened or done that the call did not need',
  'not-explained': 'The patient was not told what comes next',
  'not-closed-well': 'How the call was closed',
  other: 'Other',
}

export const secondVerdictLabels: Record<SecondVerdict, string> = {
  stands: 'The note stands',
  withdrawn: 'The note is withdrawn',
}

/** Where a review stands, for whoever reviews. */
export const reviewStateLabels: Record<ReviewState, string> = {
  waiting: 'Nobody has looked yet',
  handed: 'With the privacy officer',
  noted: 'Note not answered yet',
  disputed: 'Not agreed: needs a second look',
  done: 'Looked at',
}

/** What whoever presses is told. */
export const reviewDone = {
  asItShouldBe: 'Signed off: as it should be.',
  toTalkAbout: 'Signed off. Your colleague reads the note and answers.',
  handedOn: 'Handed on. The privacy officer signs it off.',
  lookedAgain: 'Said. Your colleague reads it.',
  agreed: 'Thank you. It is settled.',
  disputed: 'Said. A second person looks at the call.',
} as const

/** How it ended, or where it stands. */
export function reviewStandingWords({ state, looked, answer, second }: CallReview): string {
  if (state !== 'done' || !looked) return reviewStateLabels[state]
  if (second) return `Not agreed. ${secondVerdictLabels[second.verdict]}`
  return answer ? 'Talked about, agreed' : 'As it should be'
}

/** Why a call was drawn, in a line: by chance, or because of what. */
export function whyDrawnWords({ drawnBy, causes }: Pick<CallReview, 'drawnBy' | 'causes'>): string {
  const [first, ...more] = causes.map((cause) => reviewCauseLabels[cause])
  if (drawnBy !== 'weight' || first === undefined) return drawnByLabels[drawnBy]
  return `Because of ${[first, ...more].join('; ')}`
}

/** What people said of a call, in its order. */
export function reviewSaid({ staffId, looked, answer, second }: CallReview): ReviewSaid[] {
  const said = (at: Instant, by: string, says: string, note: string | undefined): ReviewSaid => ({
    at,
    by,
    says,
    ...(note === undefined ? {} : { note }),
  })
  const first = looked?.reason ? talkReasonLabels[looked.reason] : 'As it should be'
  return [
    ...(looked ? [said(looked.at, looked.by, first, looked.note)] : []),
    ...(answer ? [said(answer.at, staffId, answer.agreed ? 'Agreed' : 'Not agreed', answer.note)] : []),
    ...(second ? [said(second.at, second.by, secondVerdictLabels[second.verdict], second.note)] : []),
  ]
}

/** Why somebody who reads a review does not sign it off, in words for them. */
export function whyNotReviewed(refusal: Refusal, words: WordsAt): string {
  if (refusal.code === 'no-right' && refusal.reason === 'privacy-officer')
    return 'It was handed to the privacy officer, who signs it off.'
  if (refusal.code === 'looked-first') return refusalWords(refusal, words).agent
  return 'You had part in this call, or it is about somebody near you or a restricted record. Somebody else reviews it.'
}
