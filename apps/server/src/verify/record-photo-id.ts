import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decidePhotoId } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { inWords } from './in-words.ts'

/** A photo ID was seen: its kind is kept, never its number. */
export const recordPhotoId: UseCase<ConsoleEndpoints['recordPhotoId']> = (
  _desk,
  { params, body, transact },
) => decideOnRecord(transact, params.callId, (facts) => decidePhotoId(facts, body), inWords)
