import type { ConsoleEndpoints } from '@portal-desk/contract'
import { changeBlock, chartedNote, type Refusal } from '@portal-desk/domain'
import { contactChangeOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { changeForStaff } from '../unit/change-for-staff.ts'

/** Somebody wrote the new address or number into the chart: the task is done. An import that brings it does the same. */
export const noteCharted: UseCase<ConsoleEndpoints['noteCharted']> = async (
  desk,
  { params, staff, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused: Refusal } | { done: string }>(async (unit) => {
    const { facts, row, by } = await changeForStaff(unit, params.changeId, staff)
    const about = { object: `contact-change:${row.id}`, patient: row.patient_id }
    const refused = changeBlock(by)
    if (refused) {
      unit.record({ action: 'contact-change.refused', outcome: 'refused', reason: refused.code, ...about })
      return { answer: { refused } }
    }
    if (contactChangeOf(row).end !== 'applied' || row.charted_at !== null) throw new Stop('conflict')
    await unit.carryOut(
      {
        changes: [{ change: 'chart-contact-change', changeId: row.id }],
        messages: [],
        audit: [{ action: 'contact-change.charted', outcome: 'done', ...about }],
      },
      facts,
    )
    return { answer: { done: chartedNote(contactChangeOf(row)) } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  desk.live.sendAll({ event: 'approvals-changed', at: desk.now() })
  return { done: answer.done }
}
