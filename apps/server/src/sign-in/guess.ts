import type { AuditAction } from '@portal-desk/domain'
import { staffSignInWait } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { countFailure, failuresForChange } from '../unit/throttle.ts'

/** Until when this name must wait, behind the lock of its count (P6). */
export async function waitOf(unit: Unit, nameHash: string): Promise<number | undefined> {
  const { failures, lastAt } = await failuresForChange(unit, nameHash)
  return staffSignInWait(failures, lastAt, unit.context.now)
}

/** @param recorded whether the try that must wait has its entry already */
export const mustWait = (until: number, now: number, recorded: boolean): Stop =>
  new Stop('rate', { retryAfter: Math.ceil((until - now) / 1000) }, recorded ? { done: true } : {})

/** Counts a wrong guess and says so, or says how long to wait; then the guess was not looked at and does not count. */
export async function refuseGuess(
  { transact, context }: Pick<Ask, 'transact' | 'context'>,
  nameHash: string,
  event: { action: AuditAction; reason: string; object?: string; details?: Record<string, string> },
): Promise<never> {
  const { answer: wait } = await transact(async (unit) => {
    const until = await waitOf(unit, nameHash)
    if (until === undefined) await countFailure(unit, nameHash)
    unit.record({ ...event, outcome: 'refused', ...(until === undefined ? {} : { reason: 'wait' }) })
    return { answer: until }
  })
  throw wait === undefined ? new Stop('sign-in-refused') : mustWait(wait, context.now, true)
}
