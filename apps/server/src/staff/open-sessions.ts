import type { Policy } from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'

/** Sessions of these people that open something now; one that ran out stays a row until somebody comes with it (S2). */
export const openSessions = (db: Db, people: readonly string[], policy: Policy, now: number) =>
  db
    .selectFrom('staff_session')
    .where('person_id', 'in', people.length > 0 ? people : [''])
    .where('last_active_at', '>', now - policy.staffIdle)
    .where('created_at', '>', now - policy.staffAbsolute)
