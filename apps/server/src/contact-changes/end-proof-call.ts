import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideProofCall, proofCallDone, proofCallOf, wordsAt } from '@portal-desk/domain'
import { readNewContact, whyHeld } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** How the one call to a new number went, told by whoever typed it, in the call they typed it in (domain §3.9). */
export const endProofCall: UseCase<ConsoleEndpoints['endProofCall']> = async (
  desk,
  { params, body: { outcome }, transact },
) => {
  const answer = await decideOnRecord(
    transact,
    params.callId,
    async (facts, { tx }) => {
      const waiting = proofCallOf(facts)
      const contact = waiting && (await readNewContact(tx, desk.vault, waiting.change.id))
      // Behind the patient's lock: the number may stand elsewhere since it was asked for.
      const elsewhere = contact && (await whyHeld(tx, desk.vault, facts.patient.id, contact))
      return decideProofCall(facts, outcome, elsewhere)
    },
    (decision, _made, facts) => proofCallDone(facts, outcome, decision, wordsAt(facts.now, facts.clinic)),
  )
  tellApprovers(desk)
  return answer
}
