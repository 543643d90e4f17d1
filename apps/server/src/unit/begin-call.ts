import type { CallSession } from '@portal-desk/domain'
import { callRow, type Unit } from '@portal-desk/store'

/** Writes a call that just began; the entries that follow in this unit belong to it. */
export async function beginCall(unit: Unit, call: CallSession, reason: string): Promise<void> {
  unit.context.callId = call.id
  await unit.tx.insertInto('call_session').values(callRow(call)).execute()
  unit.record({ action: 'call.opened', outcome: 'done', reason })
  unit.touch({ callId: call.id })
}
