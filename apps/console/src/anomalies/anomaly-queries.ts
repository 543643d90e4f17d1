import { type AnomalyList, type AnswerOf, getAnomaly, listAnomalies } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type AnomalyPage = AnswerOf<typeof getAnomaly>

/** A list of findings, page behind page. */
export const anomaliesQuery = (list: AnomalyList) =>
  infiniteQueryOptions({
    queryKey: ['anomalies', list],
    queryFn: ({ signal, pageParam }) =>
      timed(call(listAnomalies, { params: { list, anomalyId: pageParam }, body: {}, signal })),
    initialPageParam: 'beginning',
    getNextPageParam: ({ next }) => next,
  })

/** One finding with the calls behind it; each look at it is on the record. */
export const anomalyQuery = (anomalyId: string) =>
  queryOptions({
    queryKey: ['anomalies', 'one', anomalyId],
    queryFn: ({ signal }) => timed(call(getAnomaly, { params: { anomalyId }, body: {}, signal })),
  })
