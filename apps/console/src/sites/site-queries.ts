import { listSites } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

/** Every site of the clinic. */
export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: ({ signal }) => timed(call(listSites, { params: {}, body: {}, signal })),
})

/** What changes with a site: the page, and the choices on the pages of people, figures and audit. */
export const siteChanges = () => [['sites'], ['staff'], ['figures'], ['audit']] as const
