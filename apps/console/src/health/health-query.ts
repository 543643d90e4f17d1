import { type AnswerOf, getHealth } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'
import { AGAIN } from '../api/query-client.ts'

export type Health = AnswerOf<typeof getHealth>

/** What is grave is told live; the rest is as old as this at most. */
const EVERY = 60_000

/** How the desk is. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => timed(call(getHealth, { params: {}, body: {}, signal })),
  refetchInterval: ({ state }) => (state.error ? AGAIN : EVERY),
})
