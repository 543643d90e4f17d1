import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type CallFacts, decideFollowRecord, type Followed } from '@portal-desk/domain'
import { readCloseness, readFacts } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord, sameCall } from '../unit/decide-in-call.ts'
import { recentViews } from '../unit/recent-views.ts'

/** Goes on with the record that the one in this call leads to; no other one can be named here (V11). */
export const followRecord: UseCase<ConsoleEndpoints['followRecord']> = (desk, { params, transact }) =>
  decideOnRecord(
    transact,
    params.callId,
    async (facts) => decideFollowRecord(facts, await followedBy(desk, facts)),
    sameCall,
  )

async function followedBy(desk: Desk, { survivor, staff, now }: CallFacts): Promise<Followed | undefined> {
  if (!survivor) return undefined
  const { store, vault } = desk
  const { patientId } = survivor
  const { patient } = await readFacts(store.read, store.dialect, vault, now, desk.house(), patientId, false)
  const closeness = await readCloseness(store.read, staff.id, patientId)
  return {
    patient,
    ...(closeness ? { closeness } : {}),
    viewedAt: await recentViews(store.read, staff.id, now),
  }
}
