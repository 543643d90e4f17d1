import type { StaffMember } from '@portal-desk/domain'
import { type Db, namesOfStaff, staffMemberOf } from '@portal-desk/store'
import { grantedBy } from './granted-by.ts'
import { sitesOfStaff } from './sites-of-staff.ts'

type After = { reviewedAt: number; id: string }
/** Somebody who may sign in, as the review and its file tell them. */
export type Access = {
  member: StaffMember
  username: string
  lastSignInAt?: number
  /** Where they work, by name; everywhere where there are none. */
  sites: readonly string[]
  roleBy: string
  reviewed?: { at: number; by: string }
}

/** Everybody who may sign in, the longest not looked at first; as many as asked for, after where another page ended. */
export async function readAccess(db: Db, after: After | undefined, limit: number): Promise<Access[]> {
  const all = db
    .selectFrom('staff')
    .selectAll()
    .where('active', '=', 1)
    .orderBy('reviewed_at')
    .orderBy('id')
    .limit(limit)
  const rows = await (after
    ? all.where((is) => is(is.refTuple('reviewed_at', 'id'), '>', is.tuple(after.reviewedAt, after.id)))
    : all
  ).execute()
  const names = await namesOfStaff(
    db,
    rows.flatMap(({ role_by, reviewed_by }) => [role_by, reviewed_by]),
  )
  const sites = await sitesOfStaff(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    member: staffMemberOf(row),
    sites: (sites.get(row.id) ?? []).map(({ name }) => name),
    username: row.username,
    ...grantedBy(row, names),
    ...(row.last_sign_in_at === null ? {} : { lastSignInAt: row.last_sign_in_at }),
  }))
}
