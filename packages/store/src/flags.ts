import { type Flag, FlagReason } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { FlagTable } from './schema.ts'

/** A row as the rules know it. */
export const flagOf = (row: Selectable<FlagTable>): Flag => ({
  id: row.id,
  patientId: row.patient_id,
  raisedBy: row.raised_by,
  reason: FlagReason.parse(row.reason),
  raisedAt: row.raised_at,
})

/** The newest flag on a patient that nobody has looked at yet. */
export async function openFlagOf(db: Db | Tx, patientId: string): Promise<Flag | undefined> {
  const row = await openFlagRows(db, patientId).executeTakeFirst()
  return row && flagOf(row)
}

/** The same as it is stored, if there is one. */
export const openFlagRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('flag')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('cleared_at', 'is', null)
    .orderBy('raised_at', 'desc')
    .limit(1)
