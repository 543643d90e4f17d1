import { type AccessCursor, listAccess } from '@portal-desk/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** Who may do what, the longest not looked at first, page behind page. */
export const accessQuery = infiniteQueryOptions({
  queryKey: ['staff', 'access'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listAccess, { params: {}, body: pageParam ? { after: pageParam } : {}, signal })),
  initialPageParam: undefined as AccessCursor | undefined,
  getNextPageParam: ({ next }) => next,
})
