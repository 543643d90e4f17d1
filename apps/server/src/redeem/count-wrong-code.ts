import type { Duration } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import { clearFailures, countFailure, failuresForChange } from '../unit/throttle.ts'

/**
 * Counts a wrong code for what it was typed with, and says how many tries the page tells of. The count of a birth date is
 * the same whether or not there is a code for it, and a fresh code does not reset it (P7, P10); it starts anew after the
 * life of a code.
 * @param hashed a keyed hash of the birth date, or of the address it came from
 */
export async function countWrongCode(
  unit: Unit,
  hashed: string,
  { life, most }: { life: Duration; most: number },
): Promise<number> {
  const { failures, lastAt } = await failuresForChange(unit, hashed)
  const over = unit.context.now - lastAt >= life
  if (over) await clearFailures(unit, hashed)
  await countFailure(unit, hashed)
  return most - (over ? 1 : failures + 1)
}
