import type { AuditAction, AuditEvent } from '../audit/actions.ts'
import { type AuditReader, auditBlock } from '../audit/audit-block.ts'
import { hasRight } from '../call/roles.ts'
import type { Change, Decision } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
import type { CallReview, SecondVerdict, TalkReason } from './call-review.ts'

/** Whoever reviews, and how this call and the records in it concern them. */
export type CallReviewer = AuditReader & {
  id: string
  /** They did something in the call, or agreed to something in it. */
  hadPart: boolean
}

/** What whoever replayed a call says of it. */
export type SignOff =
  | { verdict: 'as-it-should-be' }
  | { verdict: 'to-talk-about'; reason: TalkReason; note: string }

/**
 * Why somebody does not review this call: nobody does where they had part in it, or where it is about somebody near to
 * them (V8); a restricted record and what was handed on are the privacy officer's; of what is not agreed to, somebody
 * else than the first takes the second look.
 */
export function callReviewBlock(review: CallReview, by: CallReviewer): Refusal | undefined {
  if (!hasRight(by.role, 'read-audit')) return { code: 'no-right' }
  if (review.staffId === by.id || by.hadPart) return { code: 'about-yourself' }
  const shut = auditBlock(by)
  if (shut) return shut
  if (review.state === 'handed' && by.role !== 'privacy-officer')
    return { code: 'no-right', reason: 'privacy-officer' }
  return review.state === 'disputed' && review.looked?.by === by.id ? { code: 'looked-first' } : undefined
}

const changed: Refusal = { code: 'someone-else-changed-it' }
const openForFirst = ({ state }: CallReview): Refusal | undefined =>
  state === 'waiting' || state === 'handed' ? undefined : changed

type Set = Extract<Change, { change: 'set-review' }>['set']

/** Carries it out under the version that was looked at, or refuses; on the record either way. */
function decided(
  { id, version }: CallReview,
  refusal: Refusal | undefined,
  set: Set,
  event: { action: AuditAction; reason?: string; details?: Record<string, string> },
): Decision {
  const about: Pick<AuditEvent, 'object'> = { object: `review:${id}` }
  if (refusal)
    return {
      refused: refusal,
      audit: [{ action: 'review.refused', outcome: 'refused', reason: refusal.code, ...about }],
    }
  return {
    changes: [{ change: 'set-review', reviewId: id, version, set }],
    messages: [],
    audit: [{ ...event, outcome: 'done', ...about }],
  }
}

/**
 * Says that a call is as it should be, or what there is to talk about, with a note to whoever took it. Final: of two who
 * say so, one wins (T3).
 * @param replayed whoever says so has replayed the call since it was drawn: nobody signs what they did not see
 */
export function decideSignOff(
  review: CallReview,
  by: CallReviewer,
  says: SignOff,
  replayed: boolean,
): Decision {
  const unseen: Refusal | undefined = replayed ? undefined : { code: 'replay-first' }
  const refusal = openForFirst(review) ?? callReviewBlock(review, by) ?? unseen
  if (says.verdict === 'as-it-should-be')
    return decided(
      review,
      refusal,
      { state: 'done', looked: says },
      { action: 'review.signed-off', reason: says.verdict },
    )
  const { reason, note } = says
  return decided(
    review,
    refusal,
    { state: 'noted', looked: says },
    { action: 'review.signed-off', reason: `${says.verdict}:${reason}`, details: { note } },
  )
}

/** Hands a call to the privacy officer, who alone signs it off from then on. */
export const decideHandReview = (review: CallReview, by: CallReviewer): Decision =>
  decided(
    review,
    (review.state === 'waiting' ? undefined : changed) ?? callReviewBlock(review, by),
    { state: 'handed' },
    { action: 'review.handed-on' },
  )

/** Whoever took the call agrees to the note, or says why not; then a second person looks. */
export function decideAnswerReview(
  review: CallReview,
  says: { agreed: true } | { agreed: false; note: string },
): Decision {
  const refusal = review.state === 'noted' ? undefined : changed
  return says.agreed
    ? decided(
        review,
        refusal,
        { state: 'done', answer: says },
        { action: 'review.answered', reason: 'agreed' },
      )
    : decided(
        review,
        refusal,
        { state: 'disputed', answer: says },
        { action: 'review.answered', reason: 'disputed', details: { note: says.note } },
      )
}

/** A second person says whether a note that was not agreed to stands; that is the end of it. */
export function decideSecondLook(
  review: CallReview,
  by: CallReviewer,
  says: { verdict: SecondVerdict; note?: string | undefined },
  replayed: boolean,
): Decision {
  const unseen: Refusal | undefined = replayed ? undefined : { code: 'replay-first' }
  const { verdict, note } = says
  return decided(
    review,
    (review.state === 'disputed' ? undefined : changed) ?? callReviewBlock(review, by) ?? unseen,
    { state: 'done', second: { verdict, ...(note === undefined ? {} : { note }) } },
    { action: 'review.looked-again', reason: verdict, ...(note === undefined ? {} : { details: { note } }) },
  )
}
