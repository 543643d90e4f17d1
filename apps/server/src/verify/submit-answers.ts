import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideSubmit } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { inWords } from './in-words.ts'

/** Compares the whole set, once; what was typed is neither stored nor logged. */
export const submitAnswers: UseCase<ConsoleEndpoints['submitAnswers']> = (
  _desk,
  { params, body, transact },
) => decideOnRecord(transact, params.callId, (facts) => decideSubmit(facts, body.answers), inWords)
