import type { Db, Tx } from './dialect.ts'

/** The names of these people at work; those that are null or unknown are left out. */
export async function namesOfStaff(
  db: Db | Tx,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (known.length === 0) return new Map()
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', known).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
