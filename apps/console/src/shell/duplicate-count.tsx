import { countDuplicates } from '@portal-desk/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const duplicateCountQuery = queryOptions({
  queryKey: ['duplicates', 'count'],
  queryFn: ({ signal }) => call(countDuplicates, { params: {}, body: {}, signal }),
})

/** How many pairs wait to be compared: a plain number, since no clock runs behind it. */
export function DuplicateCount() {
  const { data } = useQuery(duplicateCountQuery)
  if (!data || data.waiting === 0) return null
  return (
    <span className="sm dim num">
      {data.waiting}
      {data.more && '+'}
      <span className="sr"> waiting</span>
    </span>
  )
}
