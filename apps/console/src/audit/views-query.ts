import { type AuditAsk, listSavedViews } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

/** One's own views. */
export const viewsQuery = queryOptions({
  queryKey: ['audit', 'views'],
  queryFn: ({ signal }) => call(listSavedViews, { params: {}, body: {}, signal }),
})

/** The same filters, whatever order they were chosen in. */
export function isSameAsk(a: AuditAsk, b: AuditAsk): boolean {
  const set = (ask: AuditAsk) => Object.entries(ask).filter(([, value]) => value !== undefined)
  const of = new Map<string, unknown>(set(b))
  return set(a).length === of.size && set(a).every(([name, value]) => of.get(name) === value)
}
