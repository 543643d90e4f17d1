import { Note, SecondVerdict, TalkReason, WholeNote } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const forReviewers = { app: 'console', access: { right: 'read-audit' } } as const
const forWhoTookIt = { app: 'console', access: { right: 'work-calls' } } as const
const OfReview = z.strictObject({ reviewId: Id })
const Done = z.strictObject({ done: z.string() })

/** A drawn call as a row; nothing of its patient. */
export const ReviewRow = z.strictObject({
  id: Id,
  agent: z.string(),
  closedAt: At,
  /** Why just this call was drawn. */
  why: z.string(),
  waitsSince: At,
  overdue: z.boolean(),
  standing: z.string(),
  /** Whoever reads does not review it, but somebody else. */
  notYours: z.boolean(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

export const ReviewList = z.enum(['waiting', 'looked-at'])
export type ReviewList = z.infer<typeof ReviewList>

/** Calls that wait to be looked at, the longest first, or that were lately, the newest first; a page at a time. */
export const listReviews = endpoint({
  ...forReviewers,
  method: 'GET',
  path: '/api/reviews/:list/after/:reviewId',
  /** `beginning`, or the last row that was read. */
  params: z.strictObject({ list: ReviewList, reviewId: Id }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(ReviewRow),
    /** The row behind which the next page begins; absent where nothing follows. */
    next: Id.optional(),
    /** How many wait for too long, up to a hundred; `more`: there are more than are counted. */
    overdue: z.strictObject({ count: z.int(), more: z.boolean(), afterDays: z.int() }),
  }),
})

/** What somebody said of the call, in its order. */
const Said = z.strictObject({ at: At, by: z.string(), says: z.string(), note: z.string().optional() })

/** One drawn call: why it was drawn, what was said of it, and what whoever reads may do. */
export const getReview = endpoint({
  ...forReviewers,
  method: 'GET',
  path: '/api/reviews/:reviewId',
  params: OfReview,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    row: ReviewRow,
    callId: Id,
    causes: z.array(z.strictObject({ says: z.string(), why: z.string() })),
    said: z.array(Said),
    may: z.array(z.enum(['sign-off', 'hand-on', 'look-again'])),
    whyNot: z.string().optional(),
    /** Whoever reads has replayed it since it was drawn. */
    replayed: z.boolean(),
  }),
})

/** Says that a call is as it should be, or what there is to talk about with whoever took it. Final. */
export const signOffReview = endpoint({
  ...forReviewers,
  method: 'POST',
  path: '/api/reviews/:reviewId/sign-off',
  params: OfReview,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('as-it-should-be') }),
    z.strictObject({ verdict: z.literal('to-talk-about'), reason: TalkReason, note: WholeNote }),
  ]),
  answer: Done,
})

/** Hands a call to the privacy officer. */
export const handOnReview = endpoint({
  ...forReviewers,
  method: 'POST',
  path: '/api/reviews/:reviewId/handing-on',
  params: OfReview,
  body: Nothing,
  answer: Done,
})

/** A second person says whether a note that was not agreed to stands. Final. */
export const lookAgain = endpoint({
  ...forReviewers,
  method: 'POST',
  path: '/api/reviews/:reviewId/second-look',
  params: OfReview,
  body: z.strictObject({ verdict: SecondVerdict, note: Note.optional() }),
  answer: Done,
})

/** How many notes whoever asks has not answered, up to a hundred. */
export const countOwnReviews = endpoint({
  ...forWhoTookIt,
  method: 'GET',
  path: '/api/own-review-count',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ waiting: z.int() }),
})

/** Notes to whoever asks about calls that they took, newest first; a page at a time. */
export const listOwnReviews = endpoint({
  ...forWhoTookIt,
  method: 'GET',
  path: '/api/own-reviews/after/:reviewId',
  /** `beginning`, or the last row that was read. */
  params: OfReview,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(
      z.strictObject({
        id: Id,
        callId: Id,
        closedAt: At,
        about: z.string(),
        said: z.array(Said),
        standing: z.string(),
        mayAnswer: z.boolean(),
      }),
    ),
    next: Id.optional(),
  }),
})

/** Whoever took the call agrees to the note, or says why not. */
export const answerReview = endpoint({
  ...forWhoTookIt,
  method: 'POST',
  path: '/api/own-reviews/:reviewId/answer',
  params: OfReview,
  body: z.discriminatedUnion('agreed', [
    z.strictObject({ agreed: z.literal(true) }),
    z.strictObject({ agreed: z.literal(false), note: WholeNote }),
  ]),
  answer: Done,
})
