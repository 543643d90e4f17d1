import type { AuditAction } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Db } from './dialect.ts'
import { entryText, type TrailRow } from './read-trail.ts'
import type { Vault } from './vault.ts'

/** One entry of the trail by its number. */
export async function readAuditEntry(db: Db, idx: number): Promise<TrailRow | undefined> {
  const { rows } = await sql<TrailRow>`select e.idx, ${entryText(db)} as entry, s.name as staff
    from audit_entry e left join staff s on s.id = e.actor where e.idx = ${idx}`.execute(db)
  return rows[0]
}

/** What somebody did last of one kind, the newest first; what was refused is left out. */
export async function newestActsOf(
  db: Db,
  actor: string,
  action: AuditAction,
  limit: number,
): Promise<TrailRow[]> {
  const { rows } = await sql<TrailRow>`select e.idx, ${entryText(db)} as entry, s.name as staff
    from audit_entry e left join staff s on s.id = e.actor
    where e.actor = ${actor} and e.action = ${action} and e.outcome = 'done'
    order by e.idx desc limit ${limit}`.execute(db)
  return rows
}

/** A personal value beside an entry, sealed; null once it is erased. */
export type SealedDetail = { idx: number; name: string; value: string | null }

/** The personal values beside an entry. */
export const readAuditDetails = (db: Db, idx: number): Promise<SealedDetail[]> =>
  db
    .selectFrom('audit_detail')
    .select(['idx', 'name', 'value'])
    .where('idx', '=', idx)
    .orderBy('name')
    .execute()

/** Opens such a value; it opens at its own place alone (K3). */
export const openDetail = (vault: Vault, { idx, name, value }: SealedDetail): string | undefined =>
  value === null ? undefined : vault.open(value, `audit_detail.value:${idx}:${name}`)

/** The same details of some entries, by the number of the entry; what is erased is left out. */
export async function openDetails(
  db: Db,
  vault: Vault,
  idxs: readonly number[],
  name: string,
): Promise<Map<number, string>> {
  if (idxs.length === 0) return new Map()
  const rows = await db
    .selectFrom('audit_detail')
    .select(['idx', 'name', 'value'])
    .where('idx', 'in', [...idxs])
    .where('name', '=', name)
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const value = openDetail(vault, row)
      return value === undefined ? [] : [[row.idx, value] as const]
    }),
  )
}
