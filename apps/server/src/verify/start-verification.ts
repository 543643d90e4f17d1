import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideStartVerification, promptFor } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Draws the blind prompts of this call; what is on file stays here (invariant 3). */
export const startVerification: UseCase<ConsoleEndpoints['startVerification']> = (
  desk,
  { params, transact },
) =>
  decideOnRecord(
    transact,
    params.callId,
    (facts) => decideStartVerification(facts, desk.vault.randomInt),
    ({ drawn, triesLeft }) => ({ prompts: drawn.map(promptFor), triesLeft }),
  )
