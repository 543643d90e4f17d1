import type { StaffTable } from '@portal-desk/store'
import type { Selectable } from 'kysely'

type Granted = Pick<Selectable<StaffTable>, 'role_by' | 'reviewed_at' | 'reviewed_by'>

/** Who gave a role, and who else looked at it since, by name. */
export const grantedBy = (row: Granted, names: ReadonlyMap<string, string>) => ({
  roleBy: names.get(row.role_by ?? '') ?? 'the command line',
  ...(row.reviewed_at === 0
    ? {}
    : { reviewed: { at: row.reviewed_at, by: names.get(row.reviewed_by ?? '') ?? 'a colleague' } }),
})
