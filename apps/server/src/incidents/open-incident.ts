import type { ConsoleEndpoints } from '@portal-desk/contract'
import { expectedEndAt } from '@portal-desk/domain'
import { sealNote } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Declares trouble with the portal. The same trouble twice is refused by the database: one incident, one end. */
export const openIncident: UseCase<ConsoleEndpoints['openIncident']> = async (
  desk,
  { body, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { reason, note, expected = 'not-known' } = body
  const incidentId = desk.vault.newId()
  const { answer } = await transact(async (unit) => {
    await unit.tx
      .insertInto('incident')
      .values({
        id: incidentId,
        reason,
        opened_at: context.now,
        opened_by: staff.id,
        expected_until: expectedEndAt(expected, context.now) ?? null,
        note: sealNote(desk.vault, incidentId, note),
      })
      .execute()
    unit.record({
      action: 'incident.opened',
      outcome: 'done',
      reason: body.expected ? `${reason}:${expected}` : reason,
      object: `incident:${incidentId}`,
      ...(note === undefined ? {} : { details: { note } }),
    })
    return { answer: { incidentId } }
  })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  return answer
}
