import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Declares trouble with the portal. The same trouble twice is refused by the database: one incident, one end. */
export const openIncident: UseCase<ConsoleEndpoints['openIncident']> = async (
  desk,
  { body, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const incidentId = desk.vault.newId()
  const { answer } = await transact(async (unit) => {
    await unit.tx
      .insertInto('incident')
      .values({ id: incidentId, reason: body.reason, opened_at: context.now, opened_by: staff.id })
      .execute()
    unit.record({
      action: 'incident.opened',
      outcome: 'done',
      reason: body.reason,
      object: `incident:${incidentId}`,
    })
    return { answer: { incidentId } }
  })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
