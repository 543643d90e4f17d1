import type { ConsolidationDone } from '@portal-desk/contract'
import { hasRight, hours, RESTRICTED, type Reviewing, shortName, undoUntil } from '@portal-desk/domain'
import { consolidationOf, type Db, restrictedAmong } from '@portal-desk/store'

/** The strip below a pair tells of the one before it, not of last week. */
const LATELY = hours(12)

type Done = { shown: ConsolidationDone; patientId: string }

/** What was made of this pair and still stands, and the newest that whoever reads it did lately. */
export async function readDone(db: Db, reviewing: Reviewing, pairId: string): Promise<Done[]> {
  const { staff, now } = reviewing
  const standing = db
    .selectFrom('consolidation as c')
    .innerJoin('portal_account as retired', 'retired.id', 'c.retired_account')
    .innerJoin('portal_account as survivor', 'survivor.id', 'c.survivor_account')
    .innerJoin('patient as p', 'p.id', 'survivor.patient_id')
    .innerJoin('staff as s', 's.id', 'c.done_by')
    .selectAll('c')
    .select(['retired.username as retired', 'survivor.username as survivor', 's.name as staff'])
    .select(['p.id as patient_id', 'p.masked_name', 'p.birth_date'])
    .where('c.undone_at', 'is', null)
    .orderBy('c.done_at', 'desc')
    .limit(1)
  const rows = [
    await standing.where('c.pair_id', '=', pairId).executeTakeFirst(),
    await standing
      .where('c.done_by', '=', staff.id)
      .where('c.done_at', '>', now - LATELY)
      .where('c.pair_id', '!=', pairId)
      .executeTakeFirst(),
  ].filter((row) => row !== undefined)
  const restricted = await restrictedAmong(
    db,
    rows.map((row) => row.patient_id),
  )
  return rows.map((row) => {
    const until = undoUntil(consolidationOf(row), reviewing.policy)
    const shut = restricted.has(row.patient_id)
    return {
      patientId: row.patient_id,
      shown: {
        id: row.id,
        pairId: row.pair_id,
        at: row.done_at,
        by: row.done_by === staff.id ? 'you' : shortName(row.staff),
        who: shut ? RESTRICTED : row.masked_name,
        born: shut ? '' : (row.birth_date?.slice(0, 4) ?? ''),
        retired: row.retired,
        survivor: row.survivor,
        undoUntil: until,
        mayUndo: hasRight(staff.role, 'consolidate') && now <= until,
      },
    }
  })
}
