import { getStaffMember, listStaff, type StaffCursor } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** Everybody who works at the desk, page behind page. */
export const staffQuery = infiniteQueryOptions({
  queryKey: ['staff', 'list'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listStaff, { params: {}, body: pageParam ? { after: pageParam } : {}, signal })),
  initialPageParam: undefined as StaffCursor | undefined,
  getNextPageParam: ({ next }) => next,
})

/** One of them, with what is open now. */
export const memberQuery = (staffId: string) =>
  queryOptions({
    queryKey: ['staff', 'member', staffId],
    queryFn: ({ signal }) => timed(call(getStaffMember, { params: { staffId }, body: {}, signal })),
  })

/** What changes with anything done to somebody's access. */
export const staffChanges = () => [['staff']] as const
