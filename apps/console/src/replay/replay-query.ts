import { type AnswerOf, getCallReplay } from '@portal-desk/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { passesByItself, troubleOf } from '../api/problem-error.ts'
import { timed } from '../api/queries.ts'
import { AGAIN } from '../api/query-client.ts'

export type ReplayPart = AnswerOf<typeof getCallReplay>
export type Screen = ReplayPart['screens'][number]
export type Moment = ReplayPart['moments'][number]

/**
 * A call's replay, page behind page. Each reading is on the record, so nothing is read again but by somebody's hand.
 * @param turn counts how often it was asked for
 */
export const replayQuery = (callId: string, turn: number) =>
  infiniteQueryOptions({
    queryKey: ['replay', callId, turn],
    queryFn: ({ signal, pageParam }) => {
      const body = { callId, ...(pageParam === undefined ? {} : { after: pageParam }) }
      return timed(call(getCallReplay, { params: {}, body, signal }))
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }: ReplayPart) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchInterval: ({ state: { data, error } }) =>
      !data && error && passesByItself(troubleOf(error).type) ? AGAIN : false,
  })
