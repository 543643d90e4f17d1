import type { WordingAbout, Words } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { WordingVersionTable } from './schema.ts'

/** A published version with who made it and why. */
export type PublishedWording = {
  about: WordingAbout
  version: number
  words: Words
  draftedBy: string
  publishedBy: string
  reason: string
  returnsTo?: number
  publishedAt: number
}

const publishedOf = (row: Selectable<WordingVersionTable>): PublishedWording => ({
  about: row.about as WordingAbout,
  version: row.version,
  words: JSON.parse(row.words) as Words,
  draftedBy: row.drafted_by,
  publishedBy: row.published_by,
  reason: row.reason,
  ...(row.returns_to === null ? {} : { returnsTo: row.returns_to }),
  publishedAt: row.published_at,
})

const newestOf = (db: Db | Tx, about: WordingAbout) =>
  db.selectFrom('wording_version').selectAll().where('about', '=', about).orderBy('version', 'desc')

/** Versions of some words below a number, or all, the newest first; version 1 has no row. */
export async function publishedWordings(
  db: Db | Tx,
  about: WordingAbout,
  most: number,
  below?: number,
): Promise<PublishedWording[]> {
  const newest = newestOf(db, about).limit(most)
  const rows = await (below === undefined ? newest : newest.where('version', '<', below)).execute()
  return rows.map(publishedOf)
}

/** The newest version of everything that was ever worded. */
export async function wordingsInForce(db: Db | Tx): Promise<PublishedWording[]> {
  const rows = await db
    .selectFrom('wording_version as w')
    .selectAll('w')
    .where('w.version', '=', (eb) =>
      eb
        .selectFrom('wording_version as newer')
        .select((of) => of.fn.max('newer.version').as('newest'))
        .whereRef('newer.about', '=', 'w.about'),
    )
    .execute()
  return rows.map(publishedOf)
}

/** What was in force at an instant, ms UTC: a mail goes by the words of when it was queued (T4). */
export async function wordsAsOf(
  db: Db | Tx,
  about: WordingAbout,
  at: number,
): Promise<PublishedWording | undefined> {
  const row = await newestOf(db, about).where('published_at', '<=', at).limit(1).executeTakeFirst()
  return row && publishedOf(row)
}
