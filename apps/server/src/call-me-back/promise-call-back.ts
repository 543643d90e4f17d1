import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decidePromise } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord, sameCall } from '../unit/decide-in-call.ts'

/** Promises a call back; every desk sees it on its list. */
export const promiseCallBack: UseCase<ConsoleEndpoints['promiseCallBack']> = async (
  desk,
  { params, transact },
) => {
  const answer = await decideOnRecord(
    transact,
    params.callId,
    (facts) => decidePromise(facts, desk.vault.randomInt),
    sameCall,
  )
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
