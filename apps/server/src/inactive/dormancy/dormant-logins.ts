import type { Db } from '@portal-desk/store'

/**
 * Logins that nobody has used since `by`. What a sweep must not touch is left out here as well, so that the number told
 * before is the number that goes; each is looked at once more when its turn comes.
 */
export const dormantLogins = (db: Db, by: number) =>
  db
    .selectFrom('portal_account as a')
    .innerJoin('patient as p', 'p.id', 'a.patient_id')
    .where('a.lifecycle', '=', 'active')
    .where('a.hold', '=', 'none')
    .where((is) => is.or([is('a.last_sign_in_at', 'is', null), is('a.last_sign_in_at', '<=', by)]))
    .where((is) => is.or([is('a.password_set_at', 'is', null), is('a.password_set_at', '<=', by)]))
    .where('a.created_at', '<=', by)
    .where('p.deceased', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('patient_mark as m')
            .select('m.mark')
            .whereRef('m.patient_id', '=', 'a.patient_id')
            .where('m.mark', '=', 'restricted'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contact_change as c')
            .select('c.id')
            .whereRef('c.patient_id', '=', 'a.patient_id')
            .where('c.end_kind', 'is', null),
        ),
      ),
    )
