import type { DetailRow, ReadLeaves, StoredCheckpoint, StoredRow } from '@portal-desk/audit'
import type { Db } from './dialect.ts'
import type { Vault } from './vault.ts'

const PAGE = 2_000

/** The stored entries from `from` on, in order, a page at a time: memory stays flat whatever the log's size. */
export async function* storedEntries(db: Db, from = 0): AsyncGenerator<StoredRow> {
  let next = from
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('idx', '>=', next)
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
export async function* storedDetails(db: Db, vault: Vault, from = 0): AsyncGenerator<DetailRow> {
  let after = { idx: from, name: '' }
  for (;;) {
    const rows = await db
      .selectFrom('audit_detail')
      .selectAll()
      .where((eb) =>
        eb.or([eb('idx', '>', after.idx), eb.and([eb('idx', '=', after.idx), eb('name', '>', after.name)])]),
      )
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

export async function* storedCheckpoints(db: Db): AsyncGenerator<StoredCheckpoint> {
  let size = -1
  for (;;) {
    const rows = await db
      .selectFrom('audit_checkpoint')
      .selectAll()
      .where('size', '>', size)
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
