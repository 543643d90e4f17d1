import { type AnswerOf, getTouches } from '@portal-desk/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** Who touched an account, page behind page. Each reading is on the record, so nothing is read again by itself. */
export const touchesQuery = (patientId: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'touches', patientId],
    queryFn: ({ signal, pageParam }) =>
      timed(call(getTouches, { params: { patientId, entry: pageParam }, body: {}, signal })),
    initialPageParam: 'newest',
    getNextPageParam: ({ next }: AnswerOf<typeof getTouches>) =>
      next === undefined ? undefined : String(next),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  })
