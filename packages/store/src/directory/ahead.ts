import type { PatientRecord } from '@portal-desk/domain'
import { type SearchKey, searchKeysOf } from '@portal-desk/matching'
import type { Db, Dialect, Tx } from '../dialect.ts'
import { oneOf } from '../search/list-of.ts'

/** A record with the hash of its content: the same hash is the same record. */
export type Incoming = { record: PatientRecord; hash: string }
/** What can be worked out of a record before the transaction that files it: its search keys, where they may be needed. */
export type Ahead = Incoming & { keys?: readonly SearchKey[] }
/** How a record stands in the directory. */
export type Standing = { id: string; source: string; source_key: string; content_hash: string }

/** One record of one directory. */
export const signOf = (source: string, sourceKey: string): string => `${source}\n${sourceKey}`

/**
 * Does what takes time before the writers are held up: looks which records are new or differ, and makes their keys. What
 * changes until the transaction costs time there, and nothing else.
 */
export async function workAhead<T extends Incoming>(
  db: Db,
  dialect: Dialect,
  batch: readonly T[],
): Promise<(T & Ahead)[]> {
  const standing = await standingOf(db, dialect, batch)
  return batch.map((one) => {
    const before = standing.get(signOf(one.record.source, one.record.sourceKey))
    return before?.content_hash === one.hash ? one : { ...one, keys: searchKeysOf(one.record) }
  })
}

/** Those of a batch that are in the directory, by source and key. */
export async function standingOf(
  db: Db | Tx,
  dialect: Dialect,
  batch: readonly Incoming[],
): Promise<Map<string, Standing>> {
  const sources = [...new Set(batch.map(({ record }) => record.source))]
  const keys = batch.map(({ record }) => record.sourceKey)
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'source', 'source_key', 'content_hash'])
    .where(oneOf(dialect, 'source', sources))
    .where(oneOf(dialect, 'source_key', keys))
    .execute()
  return new Map(rows.map((row) => [signOf(row.source, row.source_key), row]))
}
