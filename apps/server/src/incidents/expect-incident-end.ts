import type { ConsoleEndpoints } from '@portal-desk/contract'
import { expectedEndAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Says when an open incident is thought to be over, or that nobody knows; every desk reads it at once. */
export const expectIncidentEnd: UseCase<ConsoleEndpoints['expectIncidentEnd']> = async (
  desk,
  { params: { incidentId }, body: { expected }, context, transact },
) => {
  const { answer } = await transact(async (unit) => {
    const known = await unit.tx
      .updateTable('incident')
      .set({ expected_until: expectedEndAt(expected, context.now) ?? null })
      .where('id', '=', incidentId)
      .where('closed_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!known) throw new Stop('conflict')
    unit.record({
      action: 'incident.end-expected',
      outcome: 'done',
      reason: expected,
      object: `incident:${incidentId}`,
    })
    return { answer: { incidentId } }
  })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
