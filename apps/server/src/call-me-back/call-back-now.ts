import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideCallBack, isRefused, type Refusal } from '@portal-desk/domain'
import { hasRecord } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { callForChange } from '../unit/read-call.ts'

type Settled = { refused: Refusal } | { callId: string }

/**
 * Calls somebody back who was promised it: one colleague takes it, in a call of their own that has the record open, and
 * nothing proved yet. What was said in the first call is not asked again (domain §4).
 */
export const callBackNow: UseCase<ConsoleEndpoints['callBackNow']> = async (
  desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<Settled>(async (unit) => {
    const facts = await callForChange(unit, params.promisedId)
    if (!hasRecord(facts)) throw new Stop('not-here')
    const decision = decideCallBack(facts)
    await unit.carryOut(decision, facts)
    if (isRefused(decision)) return { answer: { refused: decision.refused } }
    const callId = desk.vault.newId()
    const { call, patient } = facts
    // What follows belongs to the call that is opened for it.
    unit.context.callId = callId
    await unit.tx
      .insertInto('call_session')
      .values({
        id: callId,
        staff_id: staff.id,
        channel: 'phone',
        state: 'open',
        relationship: 'self',
        language: call.language,
        interpreter: call.interpreter ? 1 : 0,
        relay: call.relay ? 1 : 0,
        patient_id: patient.id,
        searched_by: JSON.stringify(call.searchedBy),
        opened_at: context.now,
        last_activity_at: context.now,
        version: 1,
      })
      .execute()
    unit.record({ action: 'call.opened', outcome: 'done', reason: 'call-back' })
    unit.record({ action: 'record.opened', outcome: 'done', reason: 'call-back', patient: patient.id })
    unit.touch({ callId })
    return { answer: { callId } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
