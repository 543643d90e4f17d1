import { days } from '@portal-desk/domain'
import { type Db, isHere } from '@portal-desk/store'

const MOST = 50
const LATELY = days(7)

/** Restricted records that were opened with a reason lately, the newest first (edge case 20). */
export const readOpened = (db: Db, now: number, staffId: string) =>
  db
    .selectFrom('broken_glass as g')
    .innerJoin('patient as p', 'p.id', 'g.patient_id')
    .innerJoin('staff as s', 's.id', 'g.staff_id')
    .select([
      'g.id',
      'g.patient_id',
      'g.reason',
      'g.note',
      'g.at',
      's.name as opener',
      'p.masked_name',
      'p.birth_date',
    ])
    .where('g.at', '>', now - LATELY)
    .where(isHere(staffId, 'p.site_id'))
    .orderBy('g.at', 'desc')
    .limit(MOST)
    .execute()
