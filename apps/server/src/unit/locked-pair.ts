import type { Dialect, PossibleDuplicateTable, Unit } from '@portal-desk/store'
import type { Selectable } from 'kysely'

/** A pair as it is now, kept for the transaction; SQLite has one writer, and needs no lock of a row. */
export async function lockedPair(
  { tx }: Pick<Unit, 'tx'>,
  dialect: Dialect,
  pairId: string,
): Promise<Selectable<PossibleDuplicateTable> | undefined> {
  const query = tx.selectFrom('possible_duplicate').selectAll().where('id', '=', pairId)
  return (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
}
