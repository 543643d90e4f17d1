import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideRecordConsent } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord, sameCall } from '../unit/decide-in-call.ts'

/** Notes that the patient on the line agreed to the help of the person beside them. */
export const recordConsent: UseCase<ConsoleEndpoints['recordConsent']> = (_desk, { params, transact }) =>
  decideOnRecord(transact, params.callId, decideRecordConsent, sameCall)
