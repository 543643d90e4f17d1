import { accessStanding, type Policy } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'
import { csvText } from '../unit/csv-text.ts'
import { readAccess } from './read-access.ts'

/** As many as one file takes. */
export const MOST_EXPORTED = 1_000

const columns = [
  'name',
  'username',
  'role',
  'team',
  'sites',
  'role_since',
  'role_given_by',
  'last_sign_in',
  'reviewed',
  'reviewed_by',
  'state',
  'review_due',
]
const at = (instant: number | undefined): string =>
  instant === undefined ? '' : new Date(instant).toISOString()

/** Who may do what, the longest not looked at first; times in UTC. */
export async function accessAsCsv(db: Db, when: { now: number; policy: Policy }) {
  const found = await readAccess(db, undefined, MOST_EXPORTED + 1)
  const rows = found
    .slice(0, MOST_EXPORTED)
    .map(({ member, username, sites, lastSignInAt, roleBy, reviewed }) => {
      const { state, dueAt } = accessStanding(member, when)
      return [
        member.name,
        username,
        member.role,
        member.team ?? '',
        sites.length > 0 ? sites.join('; ') : 'all',
        at(member.roleSince),
        roleBy,
        at(lastSignInAt),
        at(reviewed?.at),
        reviewed?.by ?? '',
        state,
        at(dueAt),
      ]
    })
  return { csv: csvText([columns, ...rows]), rows: rows.length, more: found.length > MOST_EXPORTED }
}
