import type { PairList } from '@portal-desk/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { type PairPage, pairsQuery, readPairs } from './duplicate-queries.ts'

/** A list of pairs: its beginning follows the server by itself, what was asked for beyond it stays as it was read. */
export function usePairs(list: PairList) {
  const first = useQuery(pairsQuery(list))
  const [more, setMore] = useState<{ after: PairPage | undefined; pages: PairPage[] }>({
    after: undefined,
    pages: [],
  })
  // Pages that were read after another beginning do not fit this one.
  const pages = more.after === first.data ? more.pages : []
  const next = (pages.at(-1) ?? first.data)?.next
  const reading = useMutation({ mutationFn: () => readPairs(list, next) })
  const showMore = async () => {
    const page = await reading.mutateAsync().catch(() => undefined)
    if (page) setMore({ after: first.data, pages: [...pages, page] })
  }
  const error = reading.error ?? (first.data ? undefined : first.error)
  return {
    rows: first.data && [first.data, ...pages].flatMap((page) => page.rows),
    pending: first.isPending,
    trouble: error ? troubleOf(error) : undefined,
    again: () => void first.refetch(),
    next: next !== undefined,
    reading: reading.isPending,
    showMore: () => void showMore(),
  }
}
