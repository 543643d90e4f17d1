import { type AnswerOf, getReview, listOwnReviews, listReviews, type ReviewList } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type ReviewPage = AnswerOf<typeof getReview>
export type OwnNote = AnswerOf<typeof listOwnReviews>['rows'][number]
export type Said = ReviewPage['said'][number]

/** A list of drawn calls, page behind page. */
export const reviewsQuery = (list: ReviewList) =>
  infiniteQueryOptions({
    queryKey: ['reviews', list],
    queryFn: ({ signal, pageParam }) =>
      timed(call(listReviews, { params: { list, reviewId: pageParam }, body: {}, signal })),
    initialPageParam: 'beginning',
    getNextPageParam: ({ next }) => next,
  })

/** One drawn call; each look at it is on the record. Whoever comes back from its replay may sign it off: it is read again. */
export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', reviewId],
    queryFn: ({ signal }) => timed(call(getReview, { params: { reviewId }, body: {}, signal })),
    refetchOnMount: 'always',
  })

/** Notes to whoever is signed in, page behind page. */
export const ownReviewsQuery = infiniteQueryOptions({
  queryKey: ['own-reviews', 'list'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listOwnReviews, { params: { reviewId: pageParam }, body: {}, signal })),
  initialPageParam: 'beginning',
  getNextPageParam: ({ next }) => next,
})
