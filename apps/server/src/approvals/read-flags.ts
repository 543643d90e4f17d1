import { type Db, isHere } from '@portal-desk/store'

const MOST = 50

/** Suspicious calls that nobody has looked at yet, the newest first. */
export const readFlags = (db: Db, staffId: string) =>
  db
    .selectFrom('flag as f')
    .innerJoin('patient as p', 'p.id', 'f.patient_id')
    .innerJoin('staff as s', 's.id', 'f.raised_by')
    .select(['f.id', 'f.patient_id', 'f.reason', 'f.raised_at', 'f.raised_by', 's.name as raiser'])
    .select(['p.masked_name', 'p.birth_date'])
    .where('f.cleared_at', 'is', null)
    .where(isHere(staffId, 'p.site_id'))
    .orderBy('f.raised_at', 'desc')
    .limit(MOST)
    .execute()
