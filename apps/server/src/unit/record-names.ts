import type { Context } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { shownLately } from './shown-lately.ts'

/**
 * Records which patients' names the list of calls is about to show (T1). Where that cannot be written the names stay
 * away and the list is shown all the same (T11).
 * @returns the ids of the calls whose name may be shown
 */
export async function recordNames(
  desk: Desk,
  context: Context,
  transact: Ask['transact'],
  calls: readonly { id: string; patientId?: string }[],
): Promise<Set<string>> {
  const withName = calls.flatMap(({ id, patientId }) => (patientId ? [{ id, patientId }] : []))
  if (withName.length === 0) return new Set()
  const shown = await shownLately(desk, context)
  const fresh = withName.filter(({ id, patientId }) => !shown.name(id, patientId))
  const ids = new Set(withName.map(({ id }) => id))
  if (fresh.length === 0) return ids
  try {
    await transact(async (unit) => {
      for (const { id, patientId } of fresh)
        unit.record({ action: 'record.listed', outcome: 'done', patient: patientId, object: `call:${id}` })
      return { answer: null }
    })
  } catch (error) {
    desk.log.warn({ request: context.request, name: (error as Error).name }, 'names could not be listed')
    for (const { id } of fresh) ids.delete(id)
  }
  return ids
}
