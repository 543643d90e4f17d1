import { type AnswerOf, type IncidentList, listIncidents } from '@portal-desk/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type IncidentPage = AnswerOf<typeof listIncidents>

/** Incidents that are open or over, page behind page. */
export const incidentsQuery = (list: IncidentList) =>
  infiniteQueryOptions({
    queryKey: ['incidents', list],
    queryFn: ({ signal, pageParam }) =>
      timed(call(listIncidents, { params: { list, incidentId: pageParam }, body: {}, signal })),
    initialPageParam: 'beginning',
    getNextPageParam: ({ next }) => next,
  })

/** What an incident changes: every desk and call tells it. */
export const incidentChanges = () => [['incidents'], ['desk'], ['workspace']] as const
