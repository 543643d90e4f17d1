import type { ConsoleEndpoints } from '@portal-desk/contract'
import { settleApproval as decideSettleApproval, isRefused, type Refusal } from '@portal-desk/domain'
import { approvalOf, readCloseness } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellApprovers } from './tell-approvers.ts'

/** A second person answers: the decision is carried out or refused, and on the record either way. */
export const settleApproval: UseCase<ConsoleEndpoints['settleApproval']> = async (
  desk,
  { params, body, staff, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused?: Refusal }>(async (unit) => {
    const asked = await unit.tx
      .selectFrom('approval')
      .select(['patient_id', 'call_id'])
      .where('id', '=', params.approvalId)
      .executeTakeFirst()
    if (!asked) throw new Stop('not-here')
    // The patient's row is locked first, as everywhere; the request is read behind the lock.
    const facts = await unit.factsFor(asked.patient_id)
    const row = await unit.tx
      .selectFrom('approval')
      .selectAll()
      .where('id', '=', params.approvalId)
      .executeTakeFirstOrThrow()
    const closeness = await readCloseness(unit.tx, staff.id, asked.patient_id)
    const approver = { id: staff.id, role: staff.role, ...(closeness ? { closeness } : {}) }
    const decision = decideSettleApproval(facts, approvalOf(row, desk.vault), approver, body)
    await unit.carryOut(decision, facts)
    unit.touch({ callId: asked.call_id })
    return { answer: isRefused(decision) ? { refused: decision.refused } : {} }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  tellApprovers(desk)
  return {
    done:
      body.verdict === 'approve'
        ? 'Approved. Your colleague can go on.'
        : 'Said no. Your colleague reads why.',
  }
}
