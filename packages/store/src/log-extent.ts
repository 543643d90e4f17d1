import { HASH_BYTES } from '@portal-desk/audit'
import { sql } from 'kysely'
import type { Db } from './dialect.ts'

/** Where a log ends. */
export type LogExtent = {
  /** How many entries it has by its counter. */
  size: number
  /** Entries below this index were pruned: their hashes alone stand. */
  pruned: number
  /** The size of the largest stored checkpoint. */
  checkpoint: number
  /** Rows outside of that: the verifier's streams would end before them, and the screens would show them. */
  stray: { row: string }[]
}

type Ends = {
  next: number | null
  counters: number
  firstEntry: number | null
  lastEntry: number | null
  firstDetail: number | null
  lastDetail: number | null
  firstTile: number | null
  tiled: number | null
  firstCheckpoint: number | null
  lastCheckpoint: number | null
}

/** Where the log ends, all of one moment: one statement, so that what is written meanwhile is in all of it or in none. */
export async function logExtent(db: Db): Promise<LogExtent> {
  const {
    rows: [ends],
  } = await sql<Ends>`select
    (select next from audit_seq where id = 1) as next,
    (select count(*) from audit_seq) as counters,
    (select min(idx) from audit_entry) as "firstEntry",
    (select max(idx) from audit_entry) as "lastEntry",
    (select min(idx) from audit_detail) as "firstDetail",
    (select max(idx) from audit_detail) as "lastDetail",
    (select min(first) from audit_tile) as "firstTile",
    (select first + length(leaves) / ${HASH_BYTES} from audit_tile order by first desc limit 1) as tiled,
    (select min(size) from audit_checkpoint) as "firstCheckpoint",
    (select max(size) from audit_checkpoint) as "lastCheckpoint"`.execute(db)
  if (!ends) throw new Error('a select without a table gave no row')
  const { next, counters, firstEntry, lastEntry, firstDetail, lastDetail, firstCheckpoint } = ends
  const size = next ?? (lastEntry ?? -1) + 1
  const pruned = Math.max(0, Number(ends.tiled ?? 0))
  const outside = (table: string, key: number | null, below = size, from = 0) =>
    key !== null && (key < from || key >= below) ? [{ row: `${table} ${key}` }] : []
  const counterDiffers = next === null || counters !== 1 || size - 1 > (lastEntry ?? -1)
  return {
    size,
    pruned,
    checkpoint: ends.lastCheckpoint ?? 0,
    stray: [
      ...outside('audit_entry', firstEntry, size, pruned),
      ...outside('audit_entry', lastEntry),
      ...outside('audit_detail', firstDetail, size, pruned),
      ...outside('audit_detail', lastDetail),
      ...outside('audit_tile', ends.firstTile),
      // Of one that is larger than the log the verifier says so: the log's tail was cut.
      ...outside('audit_checkpoint', firstCheckpoint, Infinity),
      ...(counterDiffers ? [{ row: 'audit_seq' }] : []),
    ],
  }
}
