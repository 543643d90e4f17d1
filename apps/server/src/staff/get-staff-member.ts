import type { ConsoleEndpoints } from '@portal-desk/contract'
import { emailOfStaff, namesOfStaff } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { bodyOf } from '../http/session-store.ts'
import { Stop } from '../http/stop.ts'
import { grantedBy } from './granted-by.ts'
import { openSessions } from './open-sessions.ts'
import { openSites, sitesOfStaff } from './sites-of-staff.ts'
import { staffRow } from './staff-row.ts'

const MOST_SESSIONS = 50

/** One person who works at the desk, with who gave their role and the sessions that are open. */
export const getStaffMember: UseCase<ConsoleEndpoints['getStaffMember']> = async (
  desk,
  { staff, params: { staffId }, context },
) => {
  const { read } = desk.store
  const { now } = context
  const row = await read.selectFrom('staff').selectAll().where('id', '=', staffId).executeTakeFirst()
  if (!row) throw new Stop('not-here')
  const open = await openSessions(read, [staffId], desk.house().policy, now)
    .selectAll()
    .orderBy('created_at')
    .limit(MOST_SESSIONS)
    .execute()
  const chosen = (await sitesOfStaff(read, [staffId])).get(staffId) ?? []
  const sites = await openSites(read)
  const email = emailOfStaff(desk.vault, row)
  const names = await namesOfStaff(read, [row.role_by, row.reviewed_by])
  return {
    now,
    row: staffRow(
      row,
      open.length,
      chosen.map(({ name }) => name),
    ),
    roleSince: row.role_since ?? row.created_at,
    ...grantedBy(row, names),
    ...(email === undefined ? {} : { email }),
    open: open.map(({ body, created_at, last_active_at }) => {
      const { device } = bodyOf(body)
      return { ...(device ? { device } : {}), since: created_at, lastActiveAt: last_active_at }
    }),
    ...(sites.length > 0 ? { sites: { chosen: chosen.map(({ id }) => id), open: sites } } : {}),
    self: staff?.id === staffId,
  }
}
