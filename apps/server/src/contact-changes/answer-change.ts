import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideChangeAnswer } from '@portal-desk/domain'
import { contactChangeOf, LostRace, newContactOf, whyHeld } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { changeOfToken } from '../unit/change-token.ts'

type Answer = AnswerOf<PortalEndpoints['answerChange']>

/** One press on the page of a contact change: the new address proves or declines, the old one stops (domain §3.9). */
export const answerChange: UseCase<PortalEndpoints['answerChange']> = async (desk, { body, transact }) => {
  const { page, token } = body
  const id = changeOfToken(desk.vault, page, token)
  if (id === undefined) return { result: 'over' }
  try {
    const { answer } = await transact<Answer>(async (unit) => {
      const ofChange = unit.tx.selectFrom('contact_change').selectAll().where('id', '=', id)
      const known = await ofChange.executeTakeFirst()
      if (!known) return { answer: { result: 'over' } }
      // The patient's row is locked first, as everywhere; the change is read behind the lock.
      const facts = await unit.factsFor(known.patient_id)
      const row = await ofChange.executeTakeFirstOrThrow()
      unit.context.actor = { kind: 'patient', id: known.patient_id }
      unit.context.callId = row.call_id
      const contact = page === 'proof' ? newContactOf(desk.vault, row) : undefined
      const elsewhere = contact && (await whyHeld(unit.tx, desk.vault, known.patient_id, contact))
      const decision = decideChangeAnswer(facts, contactChangeOf(row), page, elsewhere)
      await unit.carryOut(decision, facts)
      return { answer: decision.answer }
    })
    if (answer.result !== 'over') tellApprovers(desk)
    return answer
  } catch (error) {
    if (error instanceof LostRace) return { result: 'over' }
    throw error
  }
}
