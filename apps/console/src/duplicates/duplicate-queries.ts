import { type AnswerOf, getDuplicate, listDuplicates, type PairCursor } from '@portal-desk/contract'
import type { PairList } from '@portal-desk/domain'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type PairPage = AnswerOf<typeof listDuplicates>

/** One page of a list of pairs, from its beginning or after where another one ended. */
export function readPairs(
  list: PairList,
  after: PairCursor | undefined,
  signal?: AbortSignal,
): Promise<PairPage> {
  const body = { list, ...(after ? { after } : {}) }
  return timed(call(listDuplicates, { params: {}, body, ...(signal ? { signal } : {}) }))
}

/** The beginning of a list of pairs. */
export const pairsQuery = (list: PairList) =>
  queryOptions({
    queryKey: ['duplicates', 'list', list],
    queryFn: ({ signal }) => readPairs(list, undefined, signal),
  })

/** Two records side by side. */
export const reviewQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['duplicates', 'pair', pairId],
    queryFn: ({ signal }) => timed(call(getDuplicate, { params: { pairId }, body: {}, signal })),
  })
