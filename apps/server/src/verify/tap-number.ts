import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideTap } from '@portal-desk/domain'
import { confirmationOf, hasRecord, LostRace } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'

type Answer = AnswerOf<PortalEndpoints['tapNumber']>

/** One tap decides a number-matching link: right, it is a check of the call that waits for it (domain §4). */
export const tapNumber: UseCase<PortalEndpoints['tapNumber']> = async (desk, { body, transact }) => {
  try {
    const { answer } = await transact<Answer>(async (unit) => {
      const tokenHash = desk.vault.hashToken(body.token)
      const ofToken = unit.tx.selectFrom('confirmation').selectAll().where('token_hash', '=', tokenHash)
      const known = await ofToken.executeTakeFirst()
      const facts = known && (await unit.callFactsFor(known.call_id))
      if (!known || !facts || !hasRecord(facts)) return { answer: { result: 'over' } }
      // Read once more behind the lock of the call, so that what is decided is what is so.
      const one = confirmationOf(await ofToken.executeTakeFirstOrThrow())
      unit.context.actor = { kind: 'patient', id: one.patientId }
      unit.context.callId = one.callId
      const decision = decideTap(facts, one, body.number)
      await unit.carryOut(decision, facts)
      unit.touch({ callId: one.callId })
      return { answer: { result: decision.tapped } }
    })
    return answer
  } catch (error) {
    if (error instanceof LostRace) return { result: 'over' }
    throw error
  }
}
