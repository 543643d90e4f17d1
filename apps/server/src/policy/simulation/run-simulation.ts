import { nothingSimulated, type Policy, type PolicyDraft, seconds, simulateCalls } from '@portal-desk/domain'
import { type Context, inOwnTransaction, type PastTime, pastCalls } from '@portal-desk/store'
import type { Desk } from '../../desk.ts'
import { about } from '../on-draft.ts'

/** Calls read and judged at a time: some milliseconds, between which everybody else is served. */
const PORTION = 50
/** How often the row says how far it is, and the screens are told. */
const TICK = seconds(1)

type Begun = { id: string; draft: PolicyDraft; policy: Policy; time: PastTime }
type Watching = Pick<Desk, 'store' | 'vault' | 'house' | 'now' | 'live' | 'log'>

/** Judges the calls of a month by a draft, portion by portion, until it is done or begun anew; keeps counts alone. */
export async function runSimulation(desk: Watching, context: Context, begun: Begun): Promise<void> {
  const { id, draft, policy, time } = begun
  try {
    let counted = nothingSimulated(draft.changes)
    let told = desk.now()
    for await (const calls of pastCalls(desk.store.read, time, policy, PORTION)) {
      counted = simulateCalls(counted, calls, policy, draft.changes)
      if (desk.now() < told + TICK) continue
      told = desk.now()
      if (!(await tick(desk, id, counted.calls))) return
    }
    await finish(desk, context, begun, JSON.stringify(counted), counted.calls)
  } catch (error) {
    desk.log.warn({ name: (error as Error).name }, 'a simulation of the policy came to no end')
  }
}

/** @returns false where somebody began it anew meanwhile, here or at another server */
async function tick(desk: Watching, id: string, reached: number): Promise<boolean> {
  const now = desk.now()
  const mine = await desk.store.write
    .updateTable('policy_simulation')
    .set({ reached, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  desk.live.sendAll({ event: 'policy-changed', at: now })
  return mine !== undefined
}

async function finish(
  desk: Watching,
  context: Context,
  { id, draft }: Begun,
  result: string,
  reached: number,
): Promise<void> {
  const { store, vault } = desk
  const now = desk.now()
  await inOwnTransaction({ store, vault, house: desk.house() }, { ...context, now }, async (unit) => {
    const mine = await unit.tx
      .updateTable('policy_simulation')
      .set({ state: 'done', result, reached, size: reached, updated_at: now })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst()
    if (mine) unit.record({ action: 'policy.simulated', outcome: 'done', ...about(draft) })
    else
      unit.record({ action: 'policy.simulated', outcome: 'refused', reason: 'begun-anew', ...about(draft) })
  })
  desk.live.sendAll({ event: 'policy-changed', at: now })
}
