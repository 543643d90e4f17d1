import { type AnswerOf, type BodyOf, getFigures } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { passesByItself, troubleOf } from '../api/problem-error.ts'
import { timed } from '../api/queries.ts'
import { AGAIN } from '../api/query-client.ts'

export type FiguresPage = AnswerOf<typeof getFigures>
export type Asked = BodyOf<typeof getFigures>

/** The figures of a period. Each look is on the record, and yesterday does not change: they are read once. */
export const figuresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['figures', asked],
    queryFn: ({ signal }) => timed(call(getFigures, { params: {}, body: asked, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    refetchInterval: ({ state: { data, error } }) =>
      !data && error && passesByItself(troubleOf(error).type) ? AGAIN : false,
  })
