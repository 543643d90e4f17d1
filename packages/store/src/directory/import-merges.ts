import type { PatientRecord } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db, Tx } from '../dialect.ts'

/** A record as it stands in a file. */
export type OnLine = { record: PatientRecord; line: number }
/** A link that was left out, and why. */
export type LinkLeftOut = { line: number; reason: 'leads-back' | 'no-such-record' }
/** A merge that is new, with both charts there, or one that its directory says no more. */
export type MergeNews = {
  named: { merged: string; survivor: string }[]
  ended: { merged: string; survivor: string; movedAccount?: string }[]
  leftOut: LinkLeftOut[]
}

type Said = { merged_key: string; survivor_key: string; said_by: string }

const saidBy = ({ sourceKey, links }: PatientRecord): Said[] =>
  links.flatMap(({ type, otherKey }): Said[] => {
    if (type === 'replaced-by') return [{ merged_key: sourceKey, survivor_key: otherKey, said_by: sourceKey }]
    return type === 'replaces' ? [{ merged_key: otherKey, survivor_key: sourceKey, said_by: sourceKey }] : []
  })

/**
 * Takes over what the charts of a batch say of merges (FHIR `Patient.link`, replaced-by and replaces): new ones, and that
 * what one of them said before is over. What would lead back to itself is left out.
 * @param runKey the import, so that it can tell in the end which charts never came
 */
export async function importMerges(
  tx: Tx,
  batch: readonly OnLine[],
  runKey: string,
  now: number,
): Promise<MergeNews> {
  const bySource = Map.groupBy(batch, ({ record }) => record.source)
  const news: MergeNews = { named: [], ended: [], leftOut: [] }
  for (const [source, records] of bySource) await ofSource(tx, source, records, runKey, now, news)
  return news
}

async function ofSource(
  tx: Tx,
  source: string,
  batch: readonly OnLine[],
  runKey: string,
  now: number,
  news: MergeNews,
): Promise<void> {
  const keys = batch.map(({ record }) => record.sourceKey)
  const saysNothing = batch.every(({ record }) => record.links.length === 0)
  if (saysNothing && !(await anyMerge(tx, source))) return
  const lines = new Map(batch.map(({ record, line }) => [record.sourceKey, line]))
  const said = [...new Map(batch.map((one) => [one.record.sourceKey, saidBy(one.record)])).values()].flat()
  const before = await tx
    .selectFrom('chart_merge')
    .selectAll()
    .where('source', '=', source)
    .where('said_by', 'in', keys)
    .execute()
  const over = before.filter((row) => !said.some((one) => isSame(one, row)))
  if (over.length > 0) await end(tx, source, over, news)
  const fresh = said.filter((one) => !before.some((row) => isSame(one, row)))
  if (fresh.length > 0) {
    const rows = [...new Map(fresh.map((one) => [one.merged_key, one])).values()]
    await tx
      .insertInto('chart_merge')
      .values(rows.map((one) => ({ ...one, source, run_key: runKey, line: lines.get(one.said_by) ?? 0 })))
      // What a chart says of itself counts before what another one says of it.
      .onConflict((c) =>
        c
          .columns(['source', 'merged_key'])
          .doUpdateSet((eb) => ({
            survivor_key: eb.ref('excluded.survivor_key'),
            said_by: eb.ref('excluded.said_by'),
            run_key: eb.ref('excluded.run_key'),
            line: eb.ref('excluded.line'),
          }))
          .whereRef('excluded.said_by', '=', 'excluded.merged_key')
          .whereRef('chart_merge.said_by', '!=', 'chart_merge.merged_key'),
      )
      .execute()
    await leaveOutLoops(tx, source, rows, lines, news)
  }
  await settleable(tx, source, keys, now, news)
}

/** Most directories have none, and every batch would look for its own. */
const anyMerge = async (tx: Tx, source: string): Promise<boolean> =>
  (await tx
    .selectFrom('chart_merge')
    .select('line')
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirst()) !== undefined

const isSame = (one: Said, row: Said): boolean =>
  one.merged_key === row.merged_key && one.survivor_key === row.survivor_key && one.said_by === row.said_by

async function end(
  tx: Tx,
  source: string,
  over: readonly (Said & { moved_account: string | null; settled_at: number | null })[],
  news: MergeNews,
): Promise<void> {
  const merged = over.map((row) => row.merged_key)
  const ids = await idsOf(tx, source, [...merged, ...over.map((row) => row.survivor_key)])
  await tx
    .deleteFrom('chart_merge')
    .where('source', '=', source)
    .where('merged_key', 'in', merged)
    .where('said_by', 'in', [...new Set(over.map((row) => row.said_by))])
    .execute()
  for (const row of over) {
    const [from, to] = [ids.get(row.merged_key), ids.get(row.survivor_key)]
    if (from && to && row.settled_at !== null)
      news.ended.push({
        merged: from,
        survivor: to,
        ...(row.moved_account === null ? {} : { movedAccount: row.moved_account }),
      })
  }
}

async function leaveOutLoops(
  tx: Tx,
  source: string,
  rows: readonly Said[],
  lines: ReadonlyMap<string, number>,
  news: MergeNews,
): Promise<void> {
  const { rows: back } = await sql<{ origin: string }>`
    with recursive way (origin, key, step) as (
      select merged_key, survivor_key, 1 from chart_merge
      where source = ${source} and merged_key in (${sql.join(rows.map((row) => row.merged_key))})
      union all
      select way.origin, m.survivor_key, way.step + 1
      from way join chart_merge m on m.source = ${source} and m.merged_key = way.key
      where way.step < 32 and way.key <> way.origin
    )
    select distinct origin from way where key = origin`.execute(tx)
  if (back.length === 0) return
  const looped = back.map(({ origin }) => origin)
  await tx.deleteFrom('chart_merge').where('source', '=', source).where('merged_key', 'in', looped).execute()
  for (const { merged_key, said_by } of rows)
    if (looped.includes(merged_key))
      news.leftOut.push({ line: lines.get(said_by) ?? 0, reason: 'leads-back' })
}

/** Merges that this batch made whole: the second of the two charts came with it, or what it says. */
async function settleable(
  tx: Tx,
  source: string,
  keys: readonly string[],
  now: number,
  news: MergeNews,
): Promise<void> {
  const open = await tx
    .selectFrom('chart_merge as m')
    .innerJoin('patient as p', (j) =>
      j.onRef('p.source', '=', 'm.source').onRef('p.source_key', '=', 'm.merged_key'),
    )
    .innerJoin('patient as t', (j) =>
      j.onRef('t.source', '=', 'm.source').onRef('t.source_key', '=', 'm.survivor_key'),
    )
    .select(['m.merged_key', 'p.id as merged', 't.id as survivor'])
    .where('m.source', '=', source)
    .where('m.settled_at', 'is', null)
    .where((w) => w.or([w('m.merged_key', 'in', keys), w('m.survivor_key', 'in', keys)]))
    .execute()
  if (open.length === 0) return
  await tx
    .updateTable('chart_merge')
    .set({ settled_at: now })
    .where('source', '=', source)
    .where(
      'merged_key',
      'in',
      open.map(({ merged_key }) => merged_key),
    )
    .execute()
  for (const { merged, survivor } of open) news.named.push({ merged, survivor })
}

async function idsOf(tx: Tx, source: string, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('patient')
    .select(['id', 'source_key'])
    .where('source', '=', source)
    .where('source_key', 'in', [...new Set(keys)])
    .execute()
  return new Map(rows.map(({ id, source_key }) => [source_key, id]))
}

/** What an import said of charts that are not there when it ends: it counts once they come. */
export async function withoutTarget(tx: Db | Tx, runKey: string, most: number): Promise<LinkLeftOut[]> {
  const rows = await tx
    .selectFrom('chart_merge as m')
    .select('m.line')
    .where('m.run_key', '=', runKey)
    .where('m.settled_at', 'is', null)
    .orderBy('m.line')
    .limit(most)
    .execute()
  return rows.map(({ line }) => ({ line, reason: 'no-such-record' }))
}
