import { getConsolidation } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

/** What would become of a pair's logins; read again with whatever changes the list of pairs. */
export const consolidationQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['duplicates', pairId, 'consolidation'],
    queryFn: ({ signal }) => call(getConsolidation, { params: { pairId }, body: {}, signal }),
    staleTime: 0,
  })
