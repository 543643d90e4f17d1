import { callColumns } from '../tables/call-rows.ts'
import { type Carriers, mustChange } from './hands.ts'

export const callChanges: Carriers<'set-call'> = {
  async 'set-call'({ tx }, { callId, set }) {
    await mustChange(
      tx
        .updateTable('call_session')
        .set((eb) => ({ ...callColumns(set), version: eb('version', '+', 1) }))
        .where('id', '=', callId)
        .executeTakeFirst(),
    )
  },
}
