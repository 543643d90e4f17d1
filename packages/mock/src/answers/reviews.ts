import type { ReviewRow } from '@portal-desk/contract'
import {
  type CallReview,
  type CallReviewer,
  callReviewBlock,
  type Decision,
  days,
  decideAnswerReview,
  decideHandReview,
  decideSecondLook,
  decideSignOff,
  isOverdue,
  isRefused,
  reviewCauseLabels,
  reviewChoices,
  reviewDone,
  reviewSaid,
  reviewStandingWords,
  reviewWeights,
  talkReasonLabels,
  waitsForReview,
  whyDrawnWords,
  whyNotReviewed,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { staffOf } from '../call-facts.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const readerIn = (world: MockWorld): CallReviewer => ({
  ...staffOf(world),
  restricted: false,
  hadPart: false,
})
const saidOf = (review: CallReview) =>
  reviewSaid(review).map(({ by, ...said }) => ({ ...said, by: nameOfStaff(by) }))

function found(world: MockWorld, reviewId: string): CallReview {
  const review = world.reviews.find(({ id }) => id === reviewId)
  if (!review) throw new MockStop('not-here')
  return review
}

const rowOf = (world: MockWorld, review: CallReview): ReviewRow => ({
  id: review.id,
  agent: nameOfStaff(review.staffId),
  closedAt: review.closedAt,
  why: whyDrawnWords(review),
  waitsSince: review.waitsSince,
  overdue: isOverdue(review, world.policy, world.now()),
  standing: reviewStandingWords(review),
  notYours: callReviewBlock(review, readerIn(world)) !== undefined,
})

function decided(world: MockWorld, decision: Decision, done: string): { done: string } {
  const { id, name } = staffOf(world)
  applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, undefined)
  if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
  return { done }
}

const notesTo = ({ reviews }: MockWorld, staffId: string) =>
  reviews
    .filter((review) => review.staffId === staffId && review.looked?.verdict === 'to-talk-about')
    .sort((a, b) => (b.looked?.at ?? 0) - (a.looked?.at ?? 0))

/** The mock keeps no calls of the days before, so whoever reviews counts as having replayed them. */
const REPLAYED = true

export const reviewAnswers: Answers<
  | 'listReviews'
  | 'getReview'
  | 'signOffReview'
  | 'handOnReview'
  | 'lookAgain'
  | 'countOwnReviews'
  | 'listOwnReviews'
  | 'answerReview'
> = {
  listReviews(world, { params: { list } }) {
    const { reviews, policy } = world
    const waiting = reviews
      .filter(({ state }) => waitsForReview[state])
      .sort((a, b) => a.waitsSince - b.waitsSince)
    const looked = reviews
      .filter((review) => review.looked !== undefined)
      .sort((a, b) => (b.looked?.at ?? 0) - (a.looked?.at ?? 0))
    const late = waiting.filter((review) => isOverdue(review, policy, world.now()))
    return {
      now: world.now(),
      rows: (list === 'waiting' ? waiting : looked).map((review) => rowOf(world, review)),
      overdue: { count: late.length, more: false, afterDays: Math.round(policy.reviewOverdue / days(1)) },
    }
  },

  getReview(world, { params: { reviewId } }) {
    const review = found(world, reviewId)
    const reader = readerIn(world)
    const block = waitsForReview[review.state] ? callReviewBlock(review, reader) : undefined
    return {
      now: world.now(),
      row: rowOf(world, review),
      callId: review.callId,
      causes: review.causes.map((cause) => ({
        says: reviewCauseLabels[cause],
        why: reviewWeights[cause].why,
      })),
      said: block ? [] : saidOf(review),
      may: reviewChoices(review, reader),
      ...(block ? { whyNot: whyNotReviewed(block, wordsAt(world.now(), world.clinic)) } : {}),
      replayed: REPLAYED,
    }
  },

  signOffReview(world, { params, body }) {
    const done = body.verdict === 'to-talk-about' ? reviewDone.toTalkAbout : reviewDone.asItShouldBe
    const decision = decideSignOff(found(world, params.reviewId), readerIn(world), body, REPLAYED)
    return decided(world, decision, done)
  },
  handOnReview: (world, { params }) =>
    decided(world, decideHandReview(found(world, params.reviewId), readerIn(world)), reviewDone.handedOn),
  lookAgain: (world, { params, body }) =>
    decided(
      world,
      decideSecondLook(found(world, params.reviewId), readerIn(world), body, REPLAYED),
      reviewDone.lookedAgain,
    ),

  countOwnReviews: (world) => ({
    waiting: notesTo(world, staffOf(world).id).filter(({ state }) => state === 'noted').length,
  }),
  listOwnReviews: (world) => ({
    now: world.now(),
    rows: notesTo(world, staffOf(world).id).map((review) => ({
      id: review.id,
      callId: review.callId,
      closedAt: review.closedAt,
      about: talkReasonLabels[review.looked?.reason ?? 'other'],
      said: saidOf(review),
      standing: reviewStandingWords(review),
      mayAnswer: review.state === 'noted',
    })),
  }),
  answerReview(world, { params, body }) {
    const review = found(world, params.reviewId)
    if (review.staffId !== staffOf(world).id) throw new MockStop('not-here')
    return decided(
      world,
      decideAnswerReview(review, body),
      body.agreed ? reviewDone.agreed : reviewDone.disputed,
    )
  },
}
