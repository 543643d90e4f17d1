import type { ConsoleEndpoints } from '@portal-desk/contract'
import { freshCall } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginCall } from '../unit/begin-call.ts'

/** Opens a call session; nothing happens to a record outside one (domain §3.6). */
export const openCall: UseCase<ConsoleEndpoints['openCall']> = async (
  desk,
  { body: { channel }, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => {
    const callId = desk.vault.newId()
    const { language } = desk.house().clinic
    const beginning = { id: callId, staffId: staff.id, now: context.now }
    await beginCall(unit, freshCall(beginning, { channel, language }), channel)
    return { answer: { callId } }
  })
  return answer
}
