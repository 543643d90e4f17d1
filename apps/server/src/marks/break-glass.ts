import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideBreakGlass } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** A restricted record is opened with a reason, for a time; who looks after privacy sees it at once (edge case 20). */
export const breakGlass: UseCase<ConsoleEndpoints['breakGlass']> = async (
  desk,
  { params, body, transact },
) => {
  const answer = await decideOnRecord(
    transact,
    params.callId,
    (facts) => decideBreakGlass(facts, body),
    (_decision, _made, { now, policy }) => ({ until: now + policy.breakGlassLife }),
  )
  tellApprovers(desk)
  return answer
}
