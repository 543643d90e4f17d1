import {
  type DetailRow,
  HASH_BYTES,
  type PrunedRow,
  type ReadLeaves,
  type StoredCheckpoint,
  type StoredRow,
} from '@portal-desk/audit'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './dialect.ts'
import type { AuditCheckpointTable, AuditDetailTable, AuditEntryTable, AuditTileTable } from './schema.ts'
import type { Vault } from './vault.ts'

const PAGE = 2_000

/** Rows a page at a time, the next one asked for while this one is looked at: memory stays flat whatever the size. */
async function* inPages<Row, T>(
  page: (last: Row | undefined) => Promise<Row[]>,
  of: (row: Row) => T,
): AsyncGenerator<T> {
  let rows = await page(undefined)
  for (;;) {
    const last = rows.at(-1)
    const following = last !== undefined && rows.length === PAGE ? page(last) : undefined
    // Whoever reads may stop before; what fails is told when its turn comes.
    following?.catch(() => undefined)
    for (const row of rows) yield of(row)
    if (!following) return
    rows = await following
  }
}

/** The stored entries from `from` on, in order. */
export const storedEntries = (db: Db, from: number, below: number): AsyncGenerator<StoredRow> =>
  inPages(
    (last: Selectable<AuditEntryTable> | undefined) =>
      db
        .selectFrom('audit_entry')
        .selectAll()
        .where('idx', '>=', last ? last.idx + 1 : from)
        .where('idx', '<', below)
        .orderBy('idx')
        .limit(PAGE)
        .execute(),
    ({ idx, leaf, entry, ...projections }) => ({ idx, leaf, entry, projections }),
  )

/**
 * The hashes that stand for entries that were pruned, from the first tile on, in order; null for a tile that holds
 * something else.
 */
export async function* prunedRows(db: Db): AsyncGenerator<PrunedRow | null> {
  const tiles = inPages(
    (last: Selectable<AuditTileTable> | undefined) =>
      db
        .selectFrom('audit_tile')
        .selectAll()
        .where('first', '>', last?.first ?? -1)
        .orderBy('first')
        .limit(PAGE)
        .execute(),
    (tile) => tile,
  )
  for await (const { first, leaves } of tiles) {
    if (leaves.length === 0 || leaves.length % HASH_BYTES !== 0) yield null
    else
      for (let at = 0; at < leaves.length; at += HASH_BYTES)
        yield { idx: first + at / HASH_BYTES, leaf: leaves.subarray(at, at + HASH_BYTES) }
  }
}

/** The personal values beside the entries, unsealed for the comparison with their commitments. */
export const storedDetails = (db: Db, vault: Vault, from: number, below: number): AsyncGenerator<DetailRow> =>
  inPages(
    (last: Selectable<AuditDetailTable> | undefined) => {
      const { idx, name } = last ?? { idx: from, name: '' }
      return db
        .selectFrom('audit_detail')
        .selectAll()
        .where((eb) => eb.or([eb('idx', '>', idx), eb.and([eb('idx', '=', idx), eb('name', '>', name)])]))
        .where('idx', '<', below)
        .orderBy('idx')
        .orderBy('name')
        .limit(PAGE)
        .execute()
    },
    (row) => ({ idx: row.idx, name: row.name, salt: row.salt, value: unsealed(vault, row) }),
  )

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

/** Checkpoints of these sizes, in order; larger ones than `published` as not published. */
export const storedCheckpoints = (
  db: Db,
  published: number,
  most: number,
  from = 0,
): AsyncGenerator<StoredCheckpoint> =>
  inPages(
    (last: Selectable<AuditCheckpointTable> | undefined) =>
      db
        .selectFrom('audit_checkpoint')
        .selectAll()
        .where('size', '>', last?.size ?? from - 1)
        .where('size', '<=', most)
        .orderBy('size')
        .limit(PAGE)
        .execute(),
    ({ size, root, note, published_at }) => ({
      size,
      root,
      note,
      publishedAt: size <= published ? published_at : null,
    }),
  )

/** Stored leaf hashes, for proofs; of entries that were pruned too. */
export const storedLeaves = (db: Db): ReadLeaves =>
  async function* (from, to) {
    const kept = inPages(
      (last: Pick<Selectable<AuditEntryTable>, 'idx' | 'leaf'> | undefined) =>
        db
          .selectFrom('audit_entry')
          .select(['idx', 'leaf'])
          .where('idx', '>=', last ? last.idx + 1 : from)
          .where('idx', '<', to)
          .orderBy('idx')
          .limit(PAGE)
          .execute(),
      (row) => row,
    )
    // Only where the first entry is missing may it have been pruned: whoever reads the end of the log asks once.
    let begun = false
    for await (const { idx, leaf } of kept) {
      if (!begun && idx > from) yield* prunedLeaves(db, from, idx)
      begun = true
      yield leaf
    }
    if (!begun) yield* prunedLeaves(db, from, to)
  }

async function* prunedLeaves(db: Db, from: number, to: number): AsyncGenerator<Uint8Array> {
  for await (const row of prunedRows(db)) if (row && row.idx >= from && row.idx < to) yield row.leaf
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
export async function logSize(db: Db | Tx): Promise<number> {
  const row = await db.selectFrom('audit_seq').select('next').where('id', '=', 1).executeTakeFirstOrThrow()
  return row.next
}
