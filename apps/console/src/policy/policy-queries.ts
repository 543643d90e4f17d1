import { type AnswerOf, getPolicy, listPolicyVersions } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type PolicyNow = AnswerOf<typeof getPolicy>

/** The policy in force and the open draft. */
export const policyQuery = queryOptions({
  queryKey: ['policy', 'now'],
  queryFn: ({ signal }) => timed(call(getPolicy, { params: {}, body: {}, signal })),
})

/** Published versions, page behind page. */
export const versionsQuery = infiniteQueryOptions({
  queryKey: ['policy', 'versions'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listPolicyVersions, { params: { version: pageParam }, body: {}, signal })),
  initialPageParam: 'newest',
  getNextPageParam: ({ next }) => next,
})

/** What is read again after each step. */
export const policyChanges = () => [['policy']] as const
