import type { ConsoleEndpoints } from '@portal-desk/contract'
import { hasRight, policyDone, SIMULATED_TIME } from '@portal-desk/domain'
import { countPastCalls } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { numbersSeen } from './draft-seen.ts'
import { about, onDraft } from './on-draft.ts'
import { runSimulation } from './simulation/run-simulation.ts'

/** Begins to judge last month’s calls by the draft; it goes on beside the requests, and its screen may be left. */
export const simulatePolicy: UseCase<ConsoleEndpoints['simulatePolicy']> = async (desk, ask) => {
  const id = desk.vault.newId()
  const { now } = ask.context
  const until = now
  const from = now - SIMULATED_TIME
  let work: (() => Promise<void>) | undefined
  const begun = await onDraft(desk, ask, async (unit, draft, by) => {
    if (!hasRight(by.role, 'change-policy')) return { refused: { code: 'no-right' as const } }
    if (!draft) return { refused: { code: 'draft-gone' as const } }
    if (draft.revision !== ask.body.revision) return { refused: { code: 'draft-changed' as const } }
    // The one before is about numbers that nobody asks about any more, or starts again.
    await unit.tx
      .updateTable('policy_simulation')
      .set({ state: 'broken-off', updated_at: now })
      .where('draft_id', '=', draft.id)
      .where('state', '=', 'running')
      .execute()
    const size = await countPastCalls(unit.tx, { from, until })
    await unit.tx
      .insertInto('policy_simulation')
      .values({
        id,
        draft_id: draft.id,
        seen: numbersSeen(desk.vault, draft),
        state: 'running',
        reached: 0,
        size,
        started_by: by.id,
        started_at: now,
        updated_at: now,
      })
      .execute()
    unit.record({ action: 'policy.simulation-started', outcome: 'done', ...about(draft) })
    const { policy } = unit.house
    work = () => runSimulation(desk, ask.context, { id, draft, policy, time: { from, until } })
    return { done: policyDone.simulating, simulationId: id }
  })
  // A press that came twice is told of the first, which runs already.
  void work?.()
  return begun
}
