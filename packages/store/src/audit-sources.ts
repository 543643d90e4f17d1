import type { DetailRow, ReadLeaves, StoredCheckpoint, StoredRow } from '@portal-desk/audit'
import type { Db } from './dialect.ts'
import type { Vault } from './vault.ts'

const PAGE = 2_000

/** The stored entries from `from` on, in order, a page at a time: memory stays flat whatever the log's size. */
export async function* storedEntries(db: Db, from: number, below: number): AsyncGenerator<StoredRow> {
  let next = from
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('idx', '>=', next)
      .where('idx', '<', below)
      .orderBy('idx')
      .limit(PAGE)
      .execute()
    for (const { idx, leaf, entry, ...projections } of rows) yield { idx, leaf, entry, projections }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    next = last.idx + 1
  }
}

/** The personal values beside the entries, unsealed for the comparison with their commitments. */
export async function* storedDetails(
  db: Db,
  vault: Vault,
  from: number,
  below: number,
): AsyncGenerator<DetailRow> {
  let after = { idx: from, name: '' }
  for (;;) {
    const rows = await db
      .selectFrom('audit_detail')
      .selectAll()
      .where((eb) =>
        eb.or([eb('idx', '>', after.idx), eb.and([eb('idx', '=', after.idx), eb('name', '>', after.name)])]),
      )
      .where('idx', '<', below)
      .orderBy('idx')
      .orderBy('name')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      yield { idx: row.idx, name: row.name, salt: row.salt, value: unsealed(vault, row) }
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = { idx: last.idx, name: last.name }
  }
}

function unsealed(
  vault: Vault,
  row: { idx: number; name: string; value: string | null },
): DetailRow['value'] {
  if (row.value === null) return null
  try {
    return vault.open(row.value, `audit_detail.value:${row.idx}:${row.name}`)
  } catch {
    return { unreadable: true }
  }
}

/** Checkpoints in order of size, in portions, so that a long log never stands in memory. */
export async function* storedCheckpoints(db: Db, most: number): AsyncGenerator<StoredCheckpoint> {
  let size = -1
  for (;;) {
    const rows = await db
      .selectFrom('audit_checkpoint')
      .selectAll()
      .where('size', '>', size)
      .where('size', '<=', most)
      .orderBy('size')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      yield { size: row.size, root: row.root, note: row.note, publishedAt: row.published_at }
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    size = last.size
  }
}

/** Stored leaf hashes, for proofs. */
export const storedLeaves = (db: Db): ReadLeaves =>
  async function* leaves(from, to) {
    let next = from
    while (next < to) {
      const rows = await db
        .selectFrom('audit_entry')
        .select(['idx', 'leaf'])
        .where('idx', '>=', next)
        .where('idx', '<', to)
        .orderBy('idx')
        .limit(PAGE)
        .execute()
      for (const row of rows) yield row.leaf
      const last = rows.at(-1)
      if (!last) return
      next = last.idx + 1
    }
  }

/**
 * How far a verification looks, fixed before it begins and in this order, so that what is written meanwhile cannot
 * look like a finding: published checkpoints first, then the outside file (by the caller), entries last.
 */
export async function publishedSize(db: Db): Promise<number> {
  const row = await db
    .selectFrom('audit_checkpoint')
    .select('size')
    .where('published_at', 'is not', null)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.size ?? 0
}

/** How many entries the log has. */
export async function logSize(db: Db): Promise<number> {
  const row = await db.selectFrom('audit_seq').select('next').where('id', '=', 1).executeTakeFirstOrThrow()
  return row.next
}
