import { getDuplicateCandidates } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** Records that may be the same person as the open one; asked anew each time, since a flag may have been raised. */
export const duplicateCandidatesQuery = (callId: string) =>
  queryOptions({
    queryKey: ['duplicates', callId],
    queryFn: ({ signal }) => timed(call(getDuplicateCandidates, { params: { callId }, body: {}, signal })),
    staleTime: 0,
  })
