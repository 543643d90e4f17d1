import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Says that an incident is over; what a colleague closed a moment ago is not closed again. */
export const closeIncident: UseCase<ConsoleEndpoints['closeIncident']> = async (
  desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { incidentId } = params
  const { answer } = await transact(async (unit) => {
    const closed = await unit.tx
      .updateTable('incident')
      .set({ closed_at: context.now, closed_by: staff.id })
      .where('id', '=', incidentId)
      .where('closed_at', 'is', null)
      .returning('reason')
      .executeTakeFirst()
    if (!closed) throw new Stop('conflict')
    unit.record({
      action: 'incident.closed',
      outcome: 'done',
      reason: closed.reason,
      object: `incident:${incidentId}`,
    })
    return { answer: { incidentId } }
  })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
