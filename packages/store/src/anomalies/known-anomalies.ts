import type { Finding } from '@portal-desk/domain'
import type { Db, Tx } from '../dialect.ts'

/** What is known of these findings already, by rule and what they are about. */
export async function knownAnomalies(
  db: Db | Tx,
  findings: readonly Pick<Finding, 'rule' | 'about'>[],
): Promise<Map<string, { id: string; version: number; found: number }>> {
  if (findings.length === 0) return new Map()
  const rows = await db
    .selectFrom('anomaly')
    .select(['id', 'rule', 'about', 'found', 'version'])
    .where((is) => is.or(findings.map(({ rule, about }) => is.and({ rule, about }))))
    .execute()
  return new Map(
    rows.map(({ id, rule, about, found, version }) => [`${rule} ${about}`, { id, version, found }]),
  )
}
