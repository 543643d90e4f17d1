import type { Context } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { shownLately } from './shown-lately.ts'

/**
 * Records which patients' names a list is about to show (T1). Where that cannot be written the names stay
 * away and the list is shown all the same (T11).
 * @param places where each name stands: a call (`call:…`) or, outside of calls, a login (`account:…`)
 * @returns the places whose name may be shown
 */
export async function recordNames(
  desk: Desk,
  context: Context,
  transact: Ask['transact'],
  places: readonly { place: string; patientId?: string }[],
): Promise<Set<string>> {
  const withName = places.flatMap(({ place, patientId }) => (patientId ? [{ place, patientId }] : []))
  if (withName.length === 0) return new Set()
  const shown = await shownLately(desk, context)
  const fresh = withName.filter(({ place, patientId }) => !shown.name(place, patientId))
  const named = new Set(withName.map(({ place }) => place))
  if (fresh.length === 0) return named
  try {
    await transact(async (unit) => {
      for (const { place, patientId } of fresh)
        unit.record({ action: 'record.listed', outcome: 'done', patient: patientId, object: place })
      return { answer: null }
    })
  } catch (error) {
    desk.log.warn({ request: context.request, name: (error as Error).name }, 'names could not be listed')
    for (const { place } of fresh) named.delete(place)
  }
  return named
}
