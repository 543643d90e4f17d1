import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import { incidentLabels, outageSay, shortName, wordsAt } from '@portal-desk/domain'
import { readIncident } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

type PortalState = AnswerOf<ConsoleEndpoints['getDesk']>['portal']

/** Whether people get in, for the desk: the incident that is open, and what the server noticed by itself. */
export async function readPortalState(desk: Desk): Promise<PortalState> {
  const { policy, clinic } = desk.house()
  const people = desk.faults.people()
  const failing = people >= policy.outagePeople ? { failing: { people, usual: policy.outagePeople } } : {}
  const open = await readIncident(desk.store.read)
  if (!open) return failing
  const by = await desk.store.read
    .selectFrom('staff')
    .select('name')
    .where('id', '=', open.openedBy)
    .executeTakeFirst()
  return {
    ...failing,
    incident: {
      id: open.id,
      reason: incidentLabels[open.reason],
      since: open.openedAt,
      by: shortName(by?.name ?? ''),
      ...(open.expectedUntil === undefined ? {} : { expectedUntil: open.expectedUntil }),
      say: outageSay('none', wordsAt(desk.now(), clinic)),
    },
  }
}
