import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideHeld, heldSettled, isRefused, type Refusal } from '@portal-desk/domain'
import { contactChangeOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { changeForStaff } from '../unit/change-for-staff.ts'

/** A supervisor looked at a contact that was held: it goes on, or ends (domain §3.9). */
export const settleChange: UseCase<ConsoleEndpoints['settleChange']> = async (
  desk,
  { params, body, staff, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused: Refusal } | { done: string }>(async (unit) => {
    const { facts, row, by } = await changeForStaff(unit, params.changeId, staff)
    const change = contactChangeOf(row)
    const decision = decideHeld(facts, change, by, body.verdict)
    await unit.carryOut(decision, facts)
    unit.touch({ callId: row.call_id })
    return {
      answer: isRefused(decision)
        ? { refused: decision.refused }
        : { done: heldSettled(change, body.verdict) },
    }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  desk.live.sendAll({ event: 'approvals-changed', at: desk.now() })
  return { done: answer.done }
}
