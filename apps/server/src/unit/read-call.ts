import type { CallFacts } from '@portal-desk/domain'
import { type BareCallFacts, type Context, readCallFacts, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
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

/** The call with its rows locked for this unit. */
export async function callForChange(unit: Unit, callId: string): Promise<CallFacts | BareCallFacts> {
  const facts = await unit.callFactsFor(callId)
  if (!facts) throw new Stop('not-here')
  return facts
}
