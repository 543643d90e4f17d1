import type { ConsoleEndpoints } from '@portal-desk/contract'
import { callBackCall, decideCallBack, isRefused, type Refusal } from '@portal-desk/domain'
import { hasRecord } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginCall } from '../unit/begin-call.ts'
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
    const beginning = { id: callId, staffId: staff.id, now: context.now }
    await beginCall(unit, callBackCall(beginning, facts.call), 'call-back')
    const { patient } = facts
    unit.record({ action: 'record.opened', outcome: 'done', reason: 'call-back', patient: patient.id })
    return { answer: { callId } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
