import type { ConsoleEndpoints } from '@portal-desk/contract'
import { confirmationInWords, decideStopConfirmation } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Ends a link that nobody tapped, sent or not. */
export const stopConfirmation: UseCase<ConsoleEndpoints['stopConfirmation']> = (
  _desk,
  { params, transact },
) =>
  decideOnRecord(transact, params.callId, decideStopConfirmation, (decided) =>
    confirmationInWords(decided, 'nothing'),
  )
