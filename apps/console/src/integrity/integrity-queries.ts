import { type AnswerOf, getIntegrity, listLogVerifications } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'
import { AGAIN } from '../api/query-client.ts'

export type Integrity = AnswerOf<typeof getIntegrity>

/** A change of state is told live; only the age of the newest checkpoint is as old as this at most. */
const EVERY = 60_000
/** A checkpoint that was just signed is put outside within a second. */
const SOON = 2_000

/** Whether the record can be trusted, and what is checked now. */
export const integrityQuery = queryOptions({
  queryKey: ['integrity', 'now'],
  queryFn: ({ signal }) => timed(call(getIntegrity, { params: {}, body: {}, signal })),
  refetchInterval: ({ state: { data, error } }) =>
    error ? AGAIN : data?.checkpoint?.outside === 'not-yet' ? SOON : EVERY,
})

/** Earlier checks, page behind page. */
export const earlierChecksQuery = infiniteQueryOptions({
  queryKey: ['integrity', 'earlier'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listLogVerifications, { params: { verificationId: pageParam }, body: {}, signal })),
  initialPageParam: 'beginning',
  getNextPageParam: ({ next }) => next,
})
