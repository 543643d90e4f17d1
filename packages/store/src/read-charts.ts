import type { Db } from './dialect.ts'

/**
 * Some records of the directory as they came, by rising id; what the EHR merged into another is that other's.
 * @param after the id behind which to begin, empty for the first
 */
export const readCharts = (db: Db, after: string, limit: number) =>
  db
    .selectFrom('patient as p')
    .leftJoin('chart_merge as m', (on) =>
      on
        .onRef('m.source', '=', 'p.source')
        .onRef('m.merged_key', '=', 'p.source_key')
        .on('m.settled_at', 'is not', null),
    )
    .select(['p.id', 'p.record', 'p.content_hash'])
    .where('m.merged_key', 'is', null)
    .where('p.id', '>', after)
    .orderBy('p.id')
    .limit(limit)
    .execute()
