import type { ConsoleEndpoints } from '@portal-desk/contract'
import { accessReviewBlock, type Refusal, staffDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { lockedStaff } from '../unit/locked-staff.ts'

/** Somebody else than its owner and whoever gave it says that a role is right; which role, is on the record. */
export const reviewAccess: UseCase<ConsoleEndpoints['reviewAccess']> = async (
  desk,
  { staff, params: { staffId }, body: { version }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const object = `staff:${staffId}`
  const { answer } = await transact<{ refused: Refusal } | { done: string }>(async (unit) => {
    const { by, member } = await lockedStaff(unit, desk.store.dialect, staff.id, staffId)
    const refused = accessReviewBlock(by, member, version)
    if (refused) {
      unit.record({ action: 'staff.refused', outcome: 'refused', reason: refused.code, object })
      return { answer: { refused } }
    }
    await unit.tx
      .updateTable('staff')
      .set({ reviewed_at: context.now, reviewed_by: staff.id })
      .where('id', '=', staffId)
      .execute()
    unit.record({ action: 'staff.access-reviewed', outcome: 'done', reason: member.role, object })
    return { answer: { done: staffDone.reviewed(member.name) } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  return answer
}
