import type { Role, StaffMember } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { StaffTable } from '../schema.ts'

/** Somebody who works at the desk, as the rules about access know them. */
export const staffMemberOf = (row: Selectable<StaffTable>): StaffMember => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  ...(row.team === null ? {} : { team: row.team }),
  active: row.active === 1,
  version: row.version,
  roleSince: row.role_since ?? row.created_at,
  ...(row.role_by === null ? {} : { roleBy: row.role_by }),
  ...(row.reviewed_at === 0 ? {} : { reviewedAt: row.reviewed_at }),
})
