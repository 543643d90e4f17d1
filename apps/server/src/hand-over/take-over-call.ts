import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideTakeOver, isRefused, type Refusal } from '@portal-desk/domain'
import { hasRecord } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { callForChange } from '../unit/read-call.ts'

type Settled = { refused?: Refusal; from: string }

/** A colleague takes the call that was offered to them; what is not offered answers like what does not exist (S18). */
export const takeOverCall: UseCase<ConsoleEndpoints['takeOverCall']> = async (desk, { params, transact }) => {
  const { answer } = await transact<Settled>(async (unit) => {
    const facts = await callForChange(unit, params.callId)
    const from = facts.call.staffId
    const decision = decideTakeOver(facts)
    await unit.carryOut(decision, hasRecord(facts) ? facts : undefined)
    unit.touch({ callId: params.callId })
    return { answer: isRefused(decision) ? { refused: decision.refused, from } : { from } }
  })
  if (answer.refused?.code === 'not-your-call') throw new Stop('not-here')
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  const at = desk.now()
  desk.live.sendTo(answer.from, { event: 'call-changed', callId: params.callId, at })
  desk.live.sendTo(answer.from, { event: 'desk-changed', at })
  return { callId: params.callId }
}
