import { type Db, isHere } from '@portal-desk/store'
import { sql } from 'kysely'

const MOST = 50

/** Logins that their patients shut themselves, the newest report first. */
export const readFrozen = (db: Db, staffId: string) =>
  db
    .selectFrom('portal_account as a')
    .innerJoin('patient as p', 'p.id', 'a.patient_id')
    .select(['a.id', 'a.patient_id', 'p.masked_name', 'p.birth_date'])
    .select((eb) =>
      eb
        .selectFrom('audit_entry as e')
        .whereRef('e.patient', '=', 'a.patient_id')
        .where('e.action', '=', 'account.held')
        .select(({ fn }) => fn.max('e.at').as('at'))
        .as('at'),
    )
    .where('a.hold', '=', 'patient-reported')
    // Says what the index of held logins says, without which SQLite would not take it and read every login.
    .where('a.hold', '<>', sql.lit('none'))
    .where(isHere(staffId, 'p.site_id'))
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
