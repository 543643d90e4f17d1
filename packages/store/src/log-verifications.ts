import type {
  LogFinding,
  LogVerification,
  LogVerificationCause,
  LogVerificationState,
} from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { LogVerificationTable } from './schema.ts'

type Row = Selectable<LogVerificationTable>

/** A verification of the log as the rules know it. */
export const logVerificationOf = (row: Row): LogVerification => ({
  id: row.id,
  cause: row.cause as LogVerificationCause,
  ...(row.staff_id === null ? {} : { staffId: row.staff_id }),
  state: row.state as LogVerificationState,
  from: row.from_idx,
  size: row.size,
  reached: row.reached,
  outside: row.outside,
  findingCount: row.finding_count,
  findings: JSON.parse(row.findings) as LogFinding[],
  startedAt: row.started_at,
  ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
})

/** The one that runs now, with when it last said so. */
export async function runningLogVerification(
  db: Db | Tx,
): Promise<{ verification: LogVerification; updatedAt: number } | undefined> {
  const row = await db
    .selectFrom('log_verification')
    .selectAll()
    .where('state', '=', 'running')
    .executeTakeFirst()
  return row && { verification: logVerificationOf(row), updatedAt: row.updated_at }
}

/** What the verdict rests on: the newest of all entries that found nothing, and the newest that found something. */
export async function lastLogVerifications(
  db: Db,
): Promise<{ lastWhole?: LogVerification; lastBroken?: LogVerification }> {
  const newest = (state: LogVerificationState) =>
    db
      .selectFrom('log_verification')
      .selectAll()
      .where('state', '=', state)
      .orderBy('finished_at', 'desc')
      .limit(1)
  const [whole, broken] = await Promise.all([
    newest('whole').where('from_idx', '=', 0).executeTakeFirst(),
    newest('not-whole').executeTakeFirst(),
  ])
  return {
    ...(whole ? { lastWhole: logVerificationOf(whole) } : {}),
    ...(broken ? { lastBroken: logVerificationOf(broken) } : {}),
  }
}

/**
 * Those that ended, newest first, behind one that was read.
 * @returns undefined where there is no such one
 */
export async function pageOfLogVerifications(
  db: Db,
  after: string | undefined,
  most: number,
): Promise<LogVerification[] | undefined> {
  // At most one of them runs; asked for by its state, the rows could not be read from the end of their index.
  const newest = db
    .selectFrom('log_verification')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most + 1)
  const ended = (rows: Row[]) =>
    rows
      .filter(({ state }) => state !== 'running')
      .slice(0, most)
      .map(logVerificationOf)
  if (after === undefined) return ended(await newest.execute())
  const last = await db
    .selectFrom('log_verification')
    .select(['started_at', 'id'])
    .where('id', '=', after)
    .executeTakeFirst()
  if (!last) return undefined
  const behind = newest.where((is) =>
    is(is.refTuple('started_at', 'id'), '<', is.tuple(last.started_at, last.id)),
  )
  return ended(await behind.execute())
}
