import type { Consolidation } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { ConsolidationTable } from '../schema.ts'

/** A row as the rules know it. */
export const consolidationOf = (row: Selectable<ConsolidationTable>): Consolidation => ({
  id: row.id,
  pairId: row.pair_id,
  retiredId: row.retired_account,
  survivorId: row.survivor_account,
  before: row.before,
  by: row.done_by,
  at: row.done_at,
  ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
})
