import { type AnswerOf, getIntegrity, listLogVerifications } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type Integrity = AnswerOf<typeof getIntegrity>

/** Whether the record can be trusted, and what is checked now. */
export const integrityQuery = queryOptions({
  queryKey: ['integrity', 'now'],
  queryFn: ({ signal }) => timed(call(getIntegrity, { params: {}, body: {}, signal })),
})

/** Earlier checks, page behind page. */
export const earlierChecksQuery = infiniteQueryOptions({
  queryKey: ['integrity', 'earlier'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listLogVerifications, { params: { verificationId: pageParam }, body: {}, signal })),
  initialPageParam: 'beginning',
  getNextPageParam: ({ next }) => next,
})
