import { defaultPolicy, Policy } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { PolicyVersionTable } from './schema.ts'

/** A published version with who made it and why. */
export type PublishedPolicy = {
  policy: Policy
  draftedBy: string
  publishedBy: string
  reason: string
  returnsTo?: number
  publishedAt: number
}

const publishedOf = (row: Selectable<PolicyVersionTable>): PublishedPolicy => ({
  policy: Policy.parse({ ...(JSON.parse(row.numbers) as object), version: row.version }),
  draftedBy: row.drafted_by,
  publishedBy: row.published_by,
  reason: row.reason,
  ...(row.returns_to === null ? {} : { returnsTo: row.returns_to }),
  publishedAt: row.published_at,
})

/** Versions below a number, or all, the newest first; version 1 has no row. */
export async function publishedPolicies(
  db: Db | Tx,
  most: number,
  below?: number,
): Promise<PublishedPolicy[]> {
  const newest = db.selectFrom('policy_version').selectAll().orderBy('version', 'desc').limit(most)
  const rows = await (below === undefined ? newest : newest.where('version', '<', below)).execute()
  return rows.map(publishedOf)
}

/** What is in force: the newest version, or the defaults where nobody published one. */
export async function policyInForce(db: Db | Tx): Promise<Policy> {
  const [newest] = await publishedPolicies(db, 1)
  return newest?.policy ?? defaultPolicy
}
