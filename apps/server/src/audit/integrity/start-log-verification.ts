import type { ConsoleEndpoints } from '@portal-desk/contract'
import { verifyingWords } from '@portal-desk/domain'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { beginVerification } from './keep-verification.ts'

/** Begins to verify the whole log; it goes on beside the requests, and its screen may be left. */
export const startLogVerification: UseCase<ConsoleEndpoints['startLogVerification']> = async (
  desk,
  { staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const id = desk.vault.newId()
  const { answer, replayed } = await transact(async (unit) => {
    const begun = await beginVerification(unit, { id, cause: 'person', staffId: staff.id }, context.now)
    return { answer: { begun, done: begun ? verifyingWords.begun : verifyingWords.runs } }
  })
  if (answer.begun && !replayed) void desk.verifying.carryOut(id, 'person', context)
  desk.live.sendAll({ event: 'integrity-changed', at: context.now })
  return answer
}
