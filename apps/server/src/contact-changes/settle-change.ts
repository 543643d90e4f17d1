import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideHeld, heldSettled } from '@portal-desk/domain'
import { contactChangeOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { changeForStaff } from '../unit/change-for-staff.ts'
import { forApprovers } from '../unit/for-approvers.ts'

/** A supervisor looked at a contact that was held: it goes on, or ends (domain §3.9). */
export const settleChange: UseCase<ConsoleEndpoints['settleChange']> = (desk, ask) =>
  forApprovers(desk, ask, async (unit, staff) => {
    const { verdict } = ask.body
    const { facts, row, by } = await changeForStaff(unit, ask.params.changeId, staff)
    const change = contactChangeOf(row)
    const { refused } = await unit.carryOut(decideHeld(facts, change, by, verdict), facts)
    unit.touch({ callId: row.call_id })
    return refused ? { refused } : { done: heldSettled(change, verdict) }
  })
