import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideEndCallBack } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { inWords } from './in-words.ts'

/** How the call-back ended; only an answer by the caller raises the level. */
export const endCallBack: UseCase<ConsoleEndpoints['endCallBack']> = (_desk, { params, body, transact }) =>
  decideOnRecord(transact, params.callId, (facts) => decideEndCallBack(facts, body.outcome), inWords)
