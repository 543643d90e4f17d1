import { type Refusal, type StaffMember, staffBlock } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { lockedStaff } from '../unit/locked-staff.ts'

/** What was done to somebody's access: the answer, and the sessions that ended with it. */
export type Done<A> = { answer: A; ended?: readonly string[] }

/**
 * One transaction about somebody's access: done, or refused, and on the record either way. Live lines of the sessions it
 * ended are cut as soon as it is committed (S3).
 * @param seen the version that was on the screen
 * @throws Stop *not-here*, *refused*
 */
export async function onMember<A>(
  desk: Desk,
  { staff, context, transact }: Pick<Ask, 'staff' | 'context' | 'transact'>,
  staffId: string,
  seen: number,
  change: (unit: Unit, member: StaffMember) => Promise<Done<A>>,
): Promise<A> {
  if (!staff) throw new Stop('not-signed-in')
  let over: readonly string[] = []
  const { answer } = await transact<{ refused: Refusal } | { told: A }>(async (unit) => {
    const { by, member } = await lockedStaff(unit, desk.store.dialect, staff.id, staffId)
    const refused = staffBlock(by, member, seen, { now: context.now, policy: desk.house().policy })
    if (refused) {
      const object = `staff:${staffId}`
      unit.record({ action: 'staff.refused', outcome: 'refused', reason: refused.code, object })
      return { answer: { refused } }
    }
    const { answer: told, ended = [] } = await change(unit, member)
    over = ended
    return { answer: { told } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  for (const hash of over) desk.live.endSession(hash)
  return answer.told
}
