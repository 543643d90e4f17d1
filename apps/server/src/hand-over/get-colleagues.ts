import type { ConsoleEndpoints } from '@portal-desk/contract'
import { Role, rights } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

const MOST = 50

/** Colleagues who are signed in and not idle, and may take calls; the one who asks is not among them. */
export const getColleagues: UseCase<ConsoleEndpoints['getColleagues']> = async (desk, { staff }) => {
  if (!staff) throw new Stop('not-signed-in')
  const { policy } = desk.house()
  const now = desk.now()
  const rows = await desk.store.read
    .selectFrom('staff as s')
    .innerJoin('staff_session as t', 't.person_id', 's.id')
    .select(['s.id', 's.name', 's.role'])
    .distinct()
    .where('s.active', '=', 1)
    .where('s.id', '!=', staff.id)
    .where('s.role', 'in', [...rights['work-calls']])
    .where('t.last_active_at', '>', now - policy.staffIdle)
    .where('t.created_at', '>', now - policy.staffAbsolute)
    .orderBy('s.name')
    .limit(MOST)
    .execute()
  return { colleagues: rows.map(({ role, ...row }) => ({ ...row, role: Role.parse(role) })) }
}
