import type { ConsoleEndpoints } from '@portal-desk/contract'
import { confirmationInWords, decideStartConfirmation } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Sends three numbers to the address on file, where one may be used; the desk's answer is the same either way. */
export const startConfirmation: UseCase<ConsoleEndpoints['startConfirmation']> = (
  desk,
  { params, transact },
) =>
  decideOnRecord(
    transact,
    params.callId,
    (facts) => decideStartConfirmation(facts, desk.vault.randomInt),
    (decided) => confirmationInWords(decided, 'waiting'),
  )
