import type { WordingAbout, WordingDraft, Words } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Dialect, Tx } from './dialect.ts'
import type { WordingDraftTable } from './schema.ts'

const draftOf = (row: Selectable<WordingDraftTable>): WordingDraft => ({
  id: row.id,
  about: row.about as WordingAbout,
  baseVersion: row.base_version,
  words: JSON.parse(row.words) as Words,
  reason: row.reason,
  ...(row.returns_to === null ? {} : { returnsTo: row.returns_to }),
  draftedBy: row.drafted_by,
  startedAt: row.started_at,
  savedAt: row.saved_at,
  revision: row.revision,
})

const open = (db: Db | Tx) => db.selectFrom('wording_draft').selectAll().where('state', '=', 'open')

/** Every draft that is open. */
export async function openWordingDrafts(db: Db | Tx): Promise<WordingDraft[]> {
  return (await open(db).execute()).map(draftOf)
}

/** The draft of some words that is open, if one is. */
export async function openWordingDraft(db: Db | Tx, about: WordingAbout): Promise<WordingDraft | undefined> {
  const row = await open(db).where('about', '=', about).executeTakeFirst()
  return row && draftOf(row)
}

/** The same, locked: of two who end it, the second finds none (T3). */
export async function wordingDraftForChange(
  tx: Tx,
  dialect: Dialect,
  about: WordingAbout,
): Promise<WordingDraft | undefined> {
  const one = open(tx).where('about', '=', about)
  const row = await (dialect === 'postgres' ? one.forUpdate() : one).executeTakeFirst()
  return row && draftOf(row)
}
