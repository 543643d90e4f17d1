import type { CallSummary } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { deskQuery } from '../api/queries.ts'

/** The call this person has on the line now, if any: the one opened last. */
export function useLiveCall(): CallSummary | undefined {
  const desk = useQuery(deskQuery)
  return desk.data?.open
    .filter((call) => call.mine && (call.state === 'open' || call.state === 'wrap-up'))
    .sort((a, b) => b.openedAt - a.openedAt)[0]
}
