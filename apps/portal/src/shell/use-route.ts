import { useCallback, useEffect, useState } from 'react'
import { pathOf, type Route, routeAt } from '../routes.ts'
import type { Go } from './go.ts'

/** Which page is open, and the how-manieth since the start: each opening is a page of its own. */
type Opening = { route: Route; nth: number }

/**
 * Follows the address.
 *
 * @param onStep called when the person changed the address: back, forward, or a link pasted over this one
 */
export function useRoute(onStep: () => void): [Opening, Go] {
  const [opening, setOpening] = useState<Opening>(() => ({ route: routeAt(location.pathname), nth: 0 }))
  const arrive = useCallback(
    () => setOpening(({ nth }) => ({ route: routeAt(location.pathname), nth: nth + 1 })),
    [],
  )
  useEffect(() => {
    const step = () => {
      onStep()
      arrive()
    }
    addEventListener('popstate', step)
    return () => removeEventListener('popstate', step)
  }, [onStep, arrive])
  const go = useCallback<Go>(
    (route, how) => {
      if (how?.replace) history.replaceState(null, '', pathOf(route))
      else history.pushState(null, '', pathOf(route))
      arrive()
    },
    [arrive],
  )
  return [opening, go]
}
