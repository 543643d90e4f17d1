import { type DuplicateFlag, DuplicateReason, type Pair, type PossibleDuplicate } from '@portal-desk/domain'
import type { Db, Dialect, Tx } from './dialect.ts'
import { possibleDuplicateOf } from './tables/possible-duplicate-rows.ts'

/** More people than ever flag two records. */
const FLAGS = 20
/** A record that resembles more than these has another trouble than a second chart. */
const PAIRS = 50

/**
 * What is known of two records together, where they are on the list or were.
 * @param lock keeps the pair for the transaction; SQLite has one writer, and needs no lock of a row
 */
export async function readPair(
  db: Db | Tx,
  dialect: Dialect,
  { a, b }: Pair,
  lock: boolean,
): Promise<PossibleDuplicate | undefined> {
  const query = db
    .selectFrom('possible_duplicate')
    .selectAll()
    .where('patient_a', '=', a)
    .where('patient_b', '=', b)
  const row = await (lock && dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  return row && possibleDuplicateOf(row)
}

/** The flags of these pairs that stand since they came onto the list, oldest first. */
export async function readDuplicateFlags(
  db: Db | Tx,
  pairIds: readonly string[],
): Promise<(DuplicateFlag & { note: string | null })[]> {
  if (pairIds.length === 0) return []
  const rows = await db
    .selectFrom('duplicate_flag as f')
    .innerJoin('staff as s', 's.id', 'f.flagged_by')
    .innerJoin('possible_duplicate as p', 'p.id', 'f.pair_id')
    .selectAll('f')
    .select('s.name')
    .where('f.pair_id', 'in', [...pairIds])
    .where('f.taken_back_at', 'is', null)
    .whereRef('f.flagged_at', '>=', 'p.flagged_at')
    .orderBy('f.flagged_at')
    .orderBy('f.id')
    .limit(FLAGS * pairIds.length)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    pairId: row.pair_id,
    callId: row.call_id,
    by: row.flagged_by,
    byName: row.name,
    at: row.flagged_at,
    reason: DuplicateReason.parse(row.reason),
    note: row.note,
  }))
}

/** The pairs that a record is one of, by the other record, the ones flagged last first. */
export async function pairsWith(db: Db | Tx, patientId: string): Promise<Map<string, PossibleDuplicate>> {
  const rows = await db
    .selectFrom('possible_duplicate')
    .selectAll()
    .where((w) => w.or([w('patient_a', '=', patientId), w('patient_b', '=', patientId)]))
    .orderBy('flagged_at', 'desc')
    .limit(PAIRS)
    .execute()
  return new Map(
    rows.map((row) => [
      row.patient_a === patientId ? row.patient_b : row.patient_a,
      possibleDuplicateOf(row),
    ]),
  )
}
