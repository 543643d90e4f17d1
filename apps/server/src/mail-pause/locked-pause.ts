import type { Dialect, MailPauseTable, Unit } from '@portal-desk/store'
import type { Selectable } from 'kysely'

/** A pause, locked: of two who answer it, the second reads what the first did (T3). */
export function lockedPause(
  { tx }: Unit,
  dialect: Dialect,
  id: string,
): Promise<Selectable<MailPauseTable> | undefined> {
  const query = tx.selectFrom('mail_pause').selectAll().where('id', '=', id)
  return (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
}
