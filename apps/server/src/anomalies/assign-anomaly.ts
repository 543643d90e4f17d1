import type { ConsoleEndpoints } from '@portal-desk/contract'
import { anomalyDone, decideAssign, Role } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forAnomaly } from './for-anomaly.ts'

/** Gives a finding to a colleague, to oneself, or to nobody. */
export const assignAnomaly: UseCase<ConsoleEndpoints['assignAnomaly']> = (desk, ask) => {
  const { staffId } = ask.body
  const done = staffId === null ? anomalyDone.unassigned : anomalyDone.assigned
  return forAnomaly(desk, ask, done, async (anomaly, by, { tx }) => {
    if (staffId === null) return decideAssign(anomaly, by, undefined)
    const row = await tx
      .selectFrom('staff')
      .select(['id', 'role', 'active'])
      .where('id', '=', staffId)
      .executeTakeFirst()
    const known = row && { id: row.id, role: Role.parse(row.role), active: row.active === 1 }
    return decideAssign(anomaly, by, { id: staffId, known })
  })
}
