import { callColumns } from '../tables/call-rows.ts'
import { type Carriers, mustChange } from './hands.ts'

export const callChanges: Carriers<'set-call' | 'take-over-call'> = {
  // T3: of two who take it, or one who takes it and one who takes the offer back, one wins.
  async 'take-over-call'({ tx, context }, { callId, from }) {
    await mustChange(
      tx
        .updateTable('call_session')
        .set({ staff_id: context.actor.id })
        .where('id', '=', callId)
        .where('staff_id', '=', from)
        .where('offered_to', '=', context.actor.id)
        .where('closed_at', 'is', null)
        .executeTakeFirst(),
    )
  },

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
