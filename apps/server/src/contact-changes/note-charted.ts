import type { ConsoleEndpoints } from '@portal-desk/contract'
import { changeBlock, chartedNote } from '@portal-desk/domain'
import { contactChangeOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { changeForStaff } from '../unit/change-for-staff.ts'
import { forApprovers } from '../unit/for-approvers.ts'

/** Somebody wrote the new address or number into the chart: the task is done. An import that brings it does the same. */
export const noteCharted: UseCase<ConsoleEndpoints['noteCharted']> = (desk, ask) =>
  forApprovers(desk, ask, async (unit, staff) => {
    const { facts, row, by } = await changeForStaff(unit, ask.params.changeId, staff)
    const about = { object: `contact-change:${row.id}`, patient: row.patient_id }
    const refused = changeBlock(by)
    if (refused) {
      unit.record({ action: 'contact-change.refused', outcome: 'refused', reason: refused.code, ...about })
      return { refused }
    }
    const change = contactChangeOf(row)
    if (change.end !== 'applied' || row.charted_at !== null) throw new Stop('conflict')
    await unit.carryOut(
      {
        changes: [{ change: 'chart-contact-change', changeId: row.id }],
        messages: [],
        audit: [{ action: 'contact-change.charted', outcome: 'done', ...about }],
      },
      facts,
    )
    return { done: chartedNote(change) }
  })
