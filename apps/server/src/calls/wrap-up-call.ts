import type { ConsoleEndpoints } from '@portal-desk/contract'
import { closingLine, decideWrapUp, suggestDisposition, wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideInCall } from '../unit/decide-in-call.ts'

/** The caller is done: suggests how the call ended, from what happened in it. */
export const wrapUpCall: UseCase<ConsoleEndpoints['wrapUpCall']> = (_desk, { params, transact }) =>
  decideInCall(transact, params.callId, decideWrapUp, (_decision, _made, facts) => {
    const suggested = suggestDisposition(facts)
    return {
      callId: facts.call.id,
      suggested,
      closing: closingLine(suggested, wordsAt(facts.now, facts.clinic)),
    }
  })
