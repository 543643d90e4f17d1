import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideClearFlag, isRefused, type Refusal } from '@portal-desk/domain'
import { flagOf, readCloseness } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** A supervisor has looked at a suspicious call: strong actions are possible again (V7). */
export const clearFlag: UseCase<ConsoleEndpoints['clearFlag']> = async (
  desk,
  { params, staff, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused?: Refusal }>(async (unit) => {
    const ofFlag = unit.tx.selectFrom('flag').selectAll().where('id', '=', params.flagId)
    const known = await ofFlag.executeTakeFirst()
    if (!known) throw new Stop('not-here')
    // The patient's row is locked first, as everywhere; the flag is read behind the lock.
    const facts = await unit.factsFor(known.patient_id)
    const row = await ofFlag.executeTakeFirstOrThrow()
    if (row.cleared_at !== null) throw new Stop('conflict')
    const closeness = await readCloseness(unit.tx, staff.id, known.patient_id)
    const by = { id: staff.id, role: staff.role, ...(closeness ? { closeness } : {}) }
    const decision = decideClearFlag(facts, flagOf(row), by)
    await unit.carryOut(decision, facts)
    unit.touch({ callId: known.call_id })
    return { answer: isRefused(decision) ? { refused: decision.refused } : {} }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  desk.live.sendAll({ event: 'approvals-changed', at: desk.now() })
  return { done: 'Cleared. Strong actions are possible again.' }
}
