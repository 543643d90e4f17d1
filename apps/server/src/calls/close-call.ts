import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideClose } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideInCall, sameCall } from '../unit/decide-in-call.ts'

/** Ends the call with its disposition; it never changes again. */
export const closeCall: UseCase<ConsoleEndpoints['closeCall']> = (_desk, { params, body, transact }) =>
  decideInCall(transact, params.callId, (facts) => decideClose(facts, body.disposition), sameCall)
