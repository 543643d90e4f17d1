import { getAuditEntry } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** One entry; each opening of it is on the record, so it is read once. */
export const entryQuery = (idx: number) =>
  queryOptions({
    queryKey: ['audit', 'entry', idx],
    queryFn: ({ signal }) => timed(call(getAuditEntry, { params: { entry: String(idx) }, body: {}, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  })
