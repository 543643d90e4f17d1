import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Opens a call session; nothing happens to a record outside one (domain §3.6). */
export const openCall: UseCase<ConsoleEndpoints['openCall']> = async (
  desk,
  { body, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => {
    const callId = desk.vault.newId()
    // The entry of the opening belongs to the call that it opens.
    unit.context.callId = callId
    await unit.tx
      .insertInto('call_session')
      .values({
        id: callId,
        staff_id: staff.id,
        channel: body.channel,
        state: 'open',
        relationship: 'self',
        language: desk.house().clinic.language,
        interpreter: 0,
        relay: body.channel === 'relay' ? 1 : 0,
        searched_by: '[]',
        opened_at: context.now,
        last_activity_at: context.now,
        version: 1,
      })
      .execute()
    unit.record({ action: 'call.opened', outcome: 'done', reason: body.channel })
    unit.touch({ callId })
    return { answer: { callId } }
  })
  return answer
}
