import type { Db, Tx } from './dialect.ts'

/** Records that stand for somebody: what the EHR merged into another is that other's. */
export const unmergedCharts = (db: Db | Tx) =>
  db
    .selectFrom('patient as p')
    .leftJoin('chart_merge as m', (on) =>
      on
        .onRef('m.source', '=', 'p.source')
        .onRef('m.merged_key', '=', 'p.source_key')
        .on('m.settled_at', 'is not', null),
    )
    .where('m.merged_key', 'is', null)

/**
 * Some of them as they came, by rising id.
 * @param after the id behind which to begin, empty for the first
 */
export const readCharts = (db: Db, after: string, limit: number) =>
  unmergedCharts(db)
    .select(['p.id', 'p.record', 'p.content_hash'])
    .where('p.id', '>', after)
    .orderBy('p.id')
    .limit(limit)
    .execute()
