import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideClearFlag } from '@portal-desk/domain'
import { flagOf, readCloseness } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { forApprovers } from '../unit/for-approvers.ts'

/** A supervisor has looked at a suspicious call: strong actions are possible again (V7). */
export const clearFlag: UseCase<ConsoleEndpoints['clearFlag']> = (desk, ask) =>
  forApprovers(desk, ask, async (unit, { id, role }) => {
    const ofFlag = unit.tx.selectFrom('flag').selectAll().where('id', '=', ask.params.flagId)
    const known = await ofFlag.executeTakeFirst()
    if (!known) throw new Stop('not-here')
    // The patient's row is locked first, as everywhere; the flag is read behind the lock.
    const facts = await unit.factsFor(known.patient_id)
    const row = await ofFlag.executeTakeFirstOrThrow()
    if (row.cleared_at !== null) throw new Stop('conflict')
    const closeness = await readCloseness(unit.tx, id, known.patient_id)
    const by = { id, role, ...(closeness ? { closeness } : {}) }
    const { refused } = await unit.carryOut(decideClearFlag(facts, flagOf(row), by), facts)
    unit.touch({ callId: known.call_id })
    return refused ? { refused } : { done: 'Cleared. Strong actions are possible again.' }
  })
