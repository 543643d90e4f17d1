import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideHeld, isRefused, type Refusal } from '@portal-desk/domain'
import { contactChangeOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { changeForStaff } from '../unit/change-for-staff.ts'

/** A supervisor looked at an address that was held: it goes on, or ends (domain §3.9). */
export const settleChange: UseCase<ConsoleEndpoints['settleChange']> = async (
  desk,
  { params, body, staff, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused?: Refusal }>(async (unit) => {
    const { facts, row, by } = await changeForStaff(unit, params.changeId, staff)
    const decision = decideHeld(facts, contactChangeOf(row), by, body.verdict)
    await unit.carryOut(decision, facts)
    unit.touch({ callId: row.call_id })
    return { answer: isRefused(decision) ? { refused: decision.refused } : {} }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  desk.live.sendAll({ event: 'approvals-changed', at: desk.now() })
  return {
    done:
      body.verdict === 'release' ? 'It goes on. The patient is written to.' : 'Ended. The old address stays.',
  }
}
