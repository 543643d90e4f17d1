import { getInactiveReport, getInactiveReports, type InactiveList } from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** A list of reports, page behind page. */
export const inactiveReportsQuery = (list: InactiveList) =>
  infiniteQueryOptions({
    queryKey: ['inactive', list],
    queryFn: ({ signal, pageParam }) =>
      timed(call(getInactiveReports, { params: { list, reportId: pageParam }, body: {}, signal })),
    initialPageParam: 'beginning',
    getNextPageParam: ({ next }) => next,
  })

/** One report with its evidence; each look at it is on the record. */
export const inactiveReportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['inactive', 'one', reportId],
    queryFn: ({ signal }) => timed(call(getInactiveReport, { params: { reportId }, body: {}, signal })),
  })
