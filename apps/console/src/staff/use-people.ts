import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { staffQuery } from './staff-queries.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Everybody who works at the desk, or those whose name or username has what was typed; then all pages are read. */
export function usePeople() {
  const [find, setFind] = useState('')
  const query = useInfiniteQuery(staffQuery)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const typed = plain(find.trim())
  const more = typed !== '' && hasNextPage && !isFetchingNextPage
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  const rows = data?.pages.flatMap((page) => page.rows)
  const found = rows?.filter(({ name, username }) => plain(`${name} ${username}`).includes(typed))
  return { query, rows, found, find, setFind }
}
