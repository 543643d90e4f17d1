import type { CallFacts } from '@portal-desk/domain'
import { type BareCallFacts, type Context, readCallFacts, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'

/** The call as it is now, without locks. A call that does not exist answers like one that is not yours (S18). */
export async function readCall(
  desk: Desk,
  context: Context,
  callId: string,
): Promise<CallFacts | BareCallFacts> {
  const { store, vault } = desk
  const facts = await readCallFacts(store.read, store.dialect, vault, context, desk.house(), callId, false)
  if (!facts) throw new Stop('not-here')
  const people = desk.faults.people()
  const usual = desk.house().policy.outagePeople
  return people >= usual ? { ...facts, failing: { people, usual } } : facts
}

/**
 * The caller's own call as it is now. What is somebody else's leaves its trace and answers like one that does not exist
 * (S18).
 */
export async function readOwnCall(
  desk: Desk,
  {
    params,
    staff,
    context,
    transact,
  }: Pick<Ask, 'staff' | 'context' | 'transact'> & { params: { callId: string } },
): Promise<{ facts: CallFacts | BareCallFacts; staff: StaffAtDesk }> {
  const facts = await readCall(desk, context, params.callId)
  if (staff && facts.call.staffId === staff.id) return { facts, staff }
  await transact(async (unit) => {
    unit.record({ action: 'access.denied', outcome: 'refused', reason: 'not-your-call' })
    return { answer: null }
  })
  throw new Stop('not-here')
}

/** The call with its rows locked for this unit. */
export async function callForChange(unit: Unit, callId: string): Promise<CallFacts | BareCallFacts> {
  const facts = await unit.callFactsFor(callId)
  if (!facts) throw new Stop('not-here')
  return facts
}
