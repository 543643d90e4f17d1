import type { ConsoleEndpoints } from '@portal-desk/contract'
import { settleApproval as decideSettleApproval } from '@portal-desk/domain'
import { approvalOf, readCloseness } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { forApprovers } from '../unit/for-approvers.ts'

const told = {
  approve: 'Approved. Your colleague can go on.',
  deny: 'Said no. Your colleague reads why.',
} as const

/** A second person answers: the decision is carried out or refused, and on the record either way. */
export const settleApproval: UseCase<ConsoleEndpoints['settleApproval']> = (desk, ask) =>
  forApprovers(desk, ask, async (unit, { id, role }) => {
    const { params, body } = ask
    const ofApproval = unit.tx.selectFrom('approval').selectAll().where('id', '=', params.approvalId)
    const asked = await ofApproval.executeTakeFirst()
    if (!asked) throw new Stop('not-here')
    // The patient's row is locked first, as everywhere; the request is read behind the lock.
    const facts = await unit.factsFor(asked.patient_id)
    const row = await ofApproval.executeTakeFirstOrThrow()
    const closeness = await readCloseness(unit.tx, id, asked.patient_id)
    const approver = { id, role, ...(closeness ? { closeness } : {}) }
    const decision = decideSettleApproval(facts, approvalOf(row, desk.vault), approver, body)
    const { refused } = await unit.carryOut(decision, facts)
    unit.touch({ callId: asked.call_id })
    return refused ? { refused } : { done: told[body.verdict] }
  })
