import type { ConsoleEndpoints } from '@portal-desk/contract'
import { askApproval as decideAskApproval } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { orderHash } from '../unit/order-hash.ts'

/** Asks a colleague to consent to one remedy; every approver's screen learns of it after the commit. */
export const askApproval: UseCase<ConsoleEndpoints['askApproval']> = async (
  desk,
  { params, body, transact },
) => {
  const asked = await decideOnRecord(
    transact,
    params.callId,
    (facts) =>
      decideAskApproval({ ...facts, orderHash: orderHash(desk.vault, facts.patient.id, body) }, body),
    (_decision, made, facts) => ({
      approvalId: made.approvalId ?? '',
      until: facts.now + facts.policy.approvalLife,
    }),
  )
  if (asked.approvalId === '') throw new Stop('conflict')
  tellApprovers(desk)
  return asked
}
