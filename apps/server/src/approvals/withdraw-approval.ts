import type { ConsoleEndpoints } from '@portal-desk/contract'
import { withdrawApproval as decideWithdrawApproval } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Whoever asked takes the request back. */
export const withdrawApproval: UseCase<ConsoleEndpoints['withdrawApproval']> = async (
  desk,
  { params, transact },
) => {
  await decideOnRecord(
    transact,
    params.callId,
    (facts) => decideWithdrawApproval(facts, params.approvalId),
    () => ({}),
  )
  tellApprovers(desk)
  return {}
}
