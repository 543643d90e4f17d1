import { comparableOf, type Instant, type Pair, type PatientRecord, pairOf } from '@portal-desk/domain'
import { ASK, comparePair } from '@portal-desk/matching'
import type { Tx } from '../dialect.ts'
import { putPairs } from '../put-pairs.ts'
import { unmergedCharts } from '../read-charts.ts'
import { portions } from '../search/bulk.ts'
import { engineOf } from '../search/engine-of.ts'
import { findLikeIds } from '../search/find-like-ids.ts'
import { oneOf } from '../search/list-of.ts'
import type { Vault } from '../vault.ts'

/** Parameters of one statement: a pair takes ten of them. */
const PAIRS_AT_ONCE = 500
const RECORDS_AT_ONCE = 1_000

/**
 * Compares records that came or changed with those that may be the same person, and puts what a person should be asked
 * about on the list (domain §3.7). What a person decided stays decided; twins and households are below the line.
 * @param patientIds of records that are in, with their search keys
 * @returns the pairs that are new to matching
 */
export async function proposeDuplicates(
  tx: Tx,
  vault: Vault,
  patientIds: readonly string[],
  now: Instant,
): Promise<(Pair & { id: string })[]> {
  const fresh = await recordsOf(tx, patientIds)
  const like = await findLikeIds(
    tx,
    [...fresh].map(([id, record]) => ({ id, record })),
  )
  const others = await recordsOf(tx, [...new Set(like.flat())])
  const found = new Map<string, Pair & { score: number }>()
  for (const [i, [id, record]] of [...fresh].entries())
    for (const otherId of like[i] ?? []) {
      const pair = pairOf(id, otherId)
      const other = others.get(otherId)
      if (!pair || !other || found.has(`${pair.a} ${pair.b}`)) continue
      const { score } = comparePair(comparableOf(record), comparableOf(other))
      if (score >= ASK) found.set(`${pair.a} ${pair.b}`, { ...pair, score: Math.round(score * 10) })
    }
  const proposed: (Pair & { id: string })[] = []
  for (const some of portions([...found.values()], PAIRS_AT_ONCE))
    proposed.push(...(await putPairs(tx, vault, some, now)))
  return proposed
}

/** Charts that stand for a patient; somebody who only acts for one is nobody's duplicate. */
async function recordsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, PatientRecord>> {
  const records = new Map<string, PatientRecord>()
  for (const some of portions(ids, RECORDS_AT_ONCE)) {
    const rows = await unmergedCharts(tx)
      .select(['p.id', 'p.record'])
      .where(oneOf(engineOf(tx), 'p.id', some))
      .execute()
    for (const row of rows) {
      const record = JSON.parse(row.record) as PatientRecord
      if (!record.withoutChart) records.set(row.id, record)
    }
  }
  return records
}
