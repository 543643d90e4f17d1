import { type CallReview, LOOKED_AT_SHOWN } from '@portal-desk/domain'
import { type CallReviewTable, type Db, reviewOf, type Tx, type Vault } from '@portal-desk/store'
import { type Selectable, sql } from 'kysely'
import { Stop } from '../http/stop.ts'

const PAGE = 50
type Row = Selectable<CallReviewTable>

async function rowOf(db: Db | Tx, reviewId: string): Promise<Row> {
  const row = await db.selectFrom('call_review').selectAll().where('id', '=', reviewId).executeTakeFirst()
  if (!row) throw new Stop('not-here')
  return row
}

/**
 * One drawn call, and what people made of it.
 * @throws Stop *not-here*
 */
export const readReview = async (db: Db | Tx, vault: Vault, reviewId: string): Promise<CallReview> =>
  reviewOf(await rowOf(db, reviewId), vault)

/** A page of those that wait, the longest first, behind a row that was read. */
function waitingAfter(db: Db, after: Row | undefined): Promise<Row[]> {
  // In the words of the index of those that wait: SQLite does not take it for a value that comes later.
  const waiting = db
    .selectFrom('call_review')
    .selectAll()
    .where('waits', '=', sql.lit(1))
    .orderBy('waits_since')
    .orderBy('id')
  const rest = after
    ? waiting.where((is) => is(is.refTuple('waits_since', 'id'), '>', is.tuple(after.waits_since, after.id)))
    : waiting
  return rest.limit(PAGE + 1).execute()
}

/** A page of those that somebody looked at lately, newest first, behind a row that was read. */
function lookedAtAfter(db: Db, now: number, after: Row | undefined): Promise<Row[]> {
  const looked = db
    .selectFrom('call_review')
    .selectAll()
    .where('looked_at', '>', now - LOOKED_AT_SHOWN)
    .orderBy('looked_at', 'desc')
    .orderBy('id', 'desc')
  const rest = after
    ? looked.where((is) => is(is.refTuple('looked_at', 'id'), '<', is.tuple(after.looked_at ?? 0, after.id)))
    : looked
  return rest.limit(PAGE + 1).execute()
}

/** A page of the notes to one member of staff, newest first, behind a row that was read. */
function notesAfter(db: Db, staffId: string, after: Row | undefined): Promise<Row[]> {
  const notes = db
    .selectFrom('call_review')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('verdict', '=', sql.lit('to-talk-about'))
    .orderBy('looked_at', 'desc')
    .orderBy('id', 'desc')
  const rest = after
    ? notes.where((is) => is(is.refTuple('looked_at', 'id'), '<', is.tuple(after.looked_at ?? 0, after.id)))
    : notes
  return rest.limit(PAGE + 1).execute()
}

type Page = { reviews: CallReview[]; next?: string }

function pageOf(rows: readonly Row[], vault: Vault): Page {
  const page = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? page.at(-1)?.id : undefined
  return { reviews: page.map((row) => reviewOf(row, vault)), ...(next ? { next } : {}) }
}

type Sight = { db: Db; vault: Vault; now: number }

/**
 * A page of one of the two lists, and the row behind which the next begins.
 * @param after the last row that was read; `beginning` for the first page
 */
export async function readReviews(
  { db, vault, now }: Sight,
  list: 'waiting' | 'looked-at',
  after: string,
): Promise<Page> {
  const last = after === 'beginning' ? undefined : await rowOf(db, after)
  return pageOf(await (list === 'waiting' ? waitingAfter(db, last) : lookedAtAfter(db, now, last)), vault)
}

/** The same of the notes to one member of staff; behind somebody else's row nothing is found (S18). */
export async function readNotesTo({ db, vault }: Sight, staffId: string, after: string): Promise<Page> {
  const last = after === 'beginning' ? undefined : await rowOf(db, after)
  if (last && last.staff_id !== staffId) throw new Stop('not-here')
  return pageOf(await notesAfter(db, staffId, last), vault)
}
