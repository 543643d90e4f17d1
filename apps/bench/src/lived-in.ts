import type { Store } from '@portal-desk/store'
import { sql } from 'kysely'
import { portionsOf } from './portions.ts'

/** One in so many records may be a second one of its person, one has a report; one has so many entries in the log. */
const EACH = 100
const PORTION = 500

type Pages = { pairId: string; patientIds: string[] }

/**
 * What gathers in a directory while a clinic works with it, in proportion: pairs and reports that wait. Written straight
 * into the tables, because nobody is timed for it.
 */
export async function liveIn(store: Store, now: number): Promise<Pages> {
  const all = await store.write.selectFrom('patient').select('id').orderBy('id').execute()
  const patientIds = all.flatMap(({ id }, n) => (n % EACH === 0 ? [id] : []))
  const pairs = all.flatMap(({ id }, n) => {
    const other = all[n + 1]?.id
    return n % EACH === 0 && other !== undefined ? [pairOf(id, other, n, now)] : []
  })
  for (const some of portionsOf(pairs, PORTION))
    await store.write.insertInto('possible_duplicate').values(some).execute()
  for (const some of portionsOf(patientIds, PORTION))
    await store.write
      .insertInto('inactive_report')
      .values(some.map((id, n) => reportOf(id, now - n)))
      .execute()
  // A database that has lived for a day knows its own tables.
  if (store.dialect === 'postgres') await sql`vacuum analyze`.execute(store.write)
  return { pairId: pairs[0]?.id ?? '', patientIds }
}

const pairOf = (a: string, b: string, n: number, now: number) => ({
  id: `bench-pair-${n}`,
  patient_a: a,
  patient_b: b,
  state: 'suspected' as const,
  source: 'rule' as const,
  flagged_at: now - n,
  proposed_at: now - n,
  score: 90 + (n % 200),
  version: 1,
})

const reportOf = (patientId: string, reportedAt: number) => ({
  id: `bench-report-${patientId}`,
  patient_id: patientId,
  reason: 'moved',
  reported_by: 'bench',
  reported_at: reportedAt,
  waits: 1 as const,
})
