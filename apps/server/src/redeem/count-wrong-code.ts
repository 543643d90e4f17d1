import type { Policy } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import { clearFailures, countFailure, failuresForChange } from '../unit/throttle.ts'

/**
 * Counts a wrong code for the birth date it was typed with, and says how many tries the page tells of. The count is
 * that of the date, whether or not there is a code for it, and a fresh code does not reset it (P7, P10); it starts anew
 * after the life of a code.
 */
export async function countWrongCode(unit: Unit, dateHash: string, policy: Policy): Promise<number> {
  const { failures, lastAt } = await failuresForChange(unit, dateHash)
  const over = unit.context.now - lastAt >= policy.temporaryLoginLife
  if (over) await clearFailures(unit, dateHash)
  await countFailure(unit, dateHash)
  return policy.wrongTriesPerCode - (over ? 1 : failures + 1)
}
