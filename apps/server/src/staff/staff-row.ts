import type { StaffRow } from '@portal-desk/contract'
import type { Role, StaffState } from '@portal-desk/domain'
import type { StaffTable } from '@portal-desk/store'
import type { Selectable } from 'kysely'

type Row = Selectable<StaffTable>

const stateOf = (row: Row): StaffState =>
  row.active !== 1 ? 'disabled' : row.password_hash === null ? 'new' : 'active'

/**
 * Somebody as the list of people shows them.
 * @param sessions how many of theirs are open now
 * @param sites the names of those where they work, if it is not everywhere
 */
export const staffRow = (row: Row, sessions: number, sites: readonly string[] = []): StaffRow => ({
  id: row.id,
  username: row.username,
  name: row.name,
  role: row.role as Role,
  ...(row.team === null ? {} : { team: row.team }),
  ...(sites.length > 0 ? { sites: [...sites] } : {}),
  state: stateOf(row),
  ...(row.last_sign_in_at === null ? {} : { lastSignInAt: row.last_sign_in_at }),
  sessions,
  version: row.version,
})
