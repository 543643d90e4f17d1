import { useQueryClient } from '@tanstack/react-query'
import { type PairPage, pairsQuery } from './duplicate-queries.ts'

/** Where a pair stands on the list that was read last, and which one comes after it; nothing where it was opened by its address. */
export function usePlace(pairId: string): { number?: number; next?: string } {
  const client = useQueryClient()
  const lists = (['likeliest', 'oldest'] as const).map((list) => {
    const { queryKey } = pairsQuery(list)
    const state = client.getQueryState<PairPage>(queryKey)
    return { at: state?.dataUpdatedAt ?? 0, rows: state?.data?.rows ?? [] }
  })
  const [newest] = lists.sort((a, b) => b.at - a.at)
  const ids = newest?.rows.map(({ id }) => id) ?? []
  const place = ids.indexOf(pairId)
  const next = ids[place + 1]
  return {
    ...(place < 0 ? {} : { number: place + 1 }),
    ...(next === undefined || next === pairId ? {} : { next }),
  }
}
