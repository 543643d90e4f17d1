import type { Db, Tx } from './dialect.ts'
import type { Vault } from './vault.ts'

/** One line that stayed out: where, and a sentence about it. */
export type Rejection = { line: number; field: string; reason: string }
/** A rejection as it is kept; `part` parts what a line itself lacks from its link. */
export type KeptRejection = Rejection & { part: 0 | 1 }

/** Rows of one statement: SQLite takes some thirty thousand values. */
const AT_ONCE = 1_000
const placeOf = (importId: string, line: number, part: number): string =>
  `import_rejection.sealed:${importId}:${line}:${part}`

/** Keeps rejected lines sealed; a line that is told again after a stop is kept once. */
export async function keepRejections(
  db: Db,
  vault: Vault,
  importId: string,
  rejections: readonly Rejection[],
): Promise<void> {
  const rows = rejections.map(({ line, field, reason }) => {
    const part = field === 'link' ? (1 as const) : (0 as const)
    const sealed = vault.seal(JSON.stringify([field, reason]), placeOf(importId, line, part))
    return { import_id: importId, line, part, sealed }
  })
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await db
      .insertInto('import_rejection')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((c) => c.columns(['import_id', 'line', 'part']).doNothing())
      .execute()
}

/** Rejected lines in their order, behind one that was read. */
export async function readRejections(
  db: Db,
  vault: Vault,
  importId: string,
  after: { line: number; part: number } | undefined,
  most: number,
): Promise<KeptRejection[]> {
  const all = db
    .selectFrom('import_rejection')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('line')
    .orderBy('part')
    .limit(most)
  const rows = await (after
    ? all.where((is) => is(is.refTuple('line', 'part'), '>', is.tuple(after.line, after.part as 0 | 1)))
    : all
  ).execute()
  return rows.map(({ line, part, sealed }) => {
    const [field = '', reason = ''] = JSON.parse(
      vault.open(sealed, placeOf(importId, line, part)),
    ) as string[]
    return { line, part, field, reason }
  })
}

/** How many of an import are kept. */
export async function countRejections(db: Db, importId: string): Promise<number> {
  const row = await db
    .selectFrom('import_rejection')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return Number(row?.kept ?? 0)
}

/** Erases what is kept of these imports. */
export async function eraseRejections(db: Db | Tx, importIds: readonly string[]): Promise<void> {
  if (importIds.length === 0) return
  await db.deleteFrom('import_rejection').where('import_id', 'in', importIds).execute()
}
