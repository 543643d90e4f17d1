import { type AnswerOf, type BodyOf, getFigures, listFigureCalls } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
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

/** What was opened into its calls: a figure, narrowed to a day or to a cause and how it is called. */
export type Opened = Pick<BodyOf<typeof listFigureCalls>, 'figure' | 'day' | 'cause'> & { says?: string }

/** The calls behind a figure, page behind page; read once, as the figures are. */
export const figureCallsQuery = (asked: Asked, { says: _, ...opened }: Opened) =>
  infiniteQueryOptions({
    queryKey: ['figures', 'calls', asked, opened],
    queryFn: ({ signal, pageParam }) => {
      const body = { ...asked, ...opened, ...(pageParam === undefined ? {} : { after: pageParam }) }
      return timed(call(listFigureCalls, { params: {}, body, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: AnswerOf<typeof listFigureCalls>) => next,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  })
