import { type Instant, type PastCall, type Policy, timeFactor } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../dialect.ts'
import type { CallSessionTable } from '../schema.ts'
import { callOf } from '../tables/call-rows.ts'
import { together } from '../together.ts'
import { entriesOfCalls } from './entries-of-calls.ts'
import { rowsOfCalls } from './rows-of-calls.ts'
import { rowsOfPatients } from './rows-of-patients.ts'

export type PastTime = { from: Instant; until: Instant }
type Row = Selectable<CallSessionTable>

const endedIn = (db: Db | Tx, { from, until }: PastTime) =>
  db
    .selectFrom('call_session')
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .where('closed_at', 'is not', null)

/** How many calls of a time are over. */
export async function countPastCalls(db: Db | Tx, time: PastTime): Promise<number> {
  const { n } = await endedIn(db, time)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/**
 * The calls of a time that are over, oldest first, in portions: what the record says of each, without a name, a value or
 * an address.
 * @param policy gives the factor by which the times of a call were longer
 * @param most calls in a portion; eight reads for each, whatever the size
 */
export async function* pastCalls(
  db: Db,
  time: PastTime,
  policy: Policy,
  most: number,
): AsyncGenerator<PastCall[]> {
  let after: Row | undefined
  for (;;) {
    const rows: Row[] = await portion(db, time, most, after)
    if (rows.length > 0) yield await readPortion(db, rows, policy)
    after = rows.at(-1)
    if (rows.length < most) return
  }
}

const portion = (db: Db, time: PastTime, most: number, after: Row | undefined): Promise<Row[]> => {
  const first = endedIn(db, time).selectAll().orderBy('opened_at').orderBy('id').limit(most)
  if (!after) return first.execute()
  return first
    .where((is) => is(is.refTuple('opened_at', 'id'), '>', is.tuple(after.opened_at, after.id)))
    .execute()
}

async function readPortion(db: Db, rows: readonly Row[], policy: Policy): Promise<PastCall[]> {
  const callIds = rows.map(({ id }) => id)
  const patientIds = [...new Set(rows.flatMap(({ patient_id }) => patient_id ?? []))]
  const first = rows[0]?.opened_at ?? 0
  const last = Math.max(...rows.map(({ closed_at }) => closed_at ?? 0))
  const [entries, ofCalls, ofPatients] = await together([
    entriesOfCalls(db, callIds),
    rowsOfCalls(db, callIds),
    rowsOfPatients(db, patientIds, { from: first, until: last }),
  ])
  return rows.map((row) => ({
    openedAt: row.opened_at,
    turnedAway: row.disposition === 'verification-failed',
    factor: timeFactor(callOf(row), policy),
    ...entries(row.id),
    ...ofCalls(row.id),
    ...ofPatients(row),
  }))
}
