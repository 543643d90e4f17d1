import { type AuditEntry, decodeEntry, PRUNING, type Reconciliation } from '@portal-desk/audit'
import { openDetails, type Store, storedEntries, type Vault } from '@portal-desk/store'

const PAGE = 5_000
/** Which entry must stand for each row of a table, and the reverse (audit.md, Verifying g). */
const pairs = [
  { table: 'outbox_message', kind: 'mail', action: 'mail.queued' },
  { table: 'portal_account', kind: 'account', action: 'account.created' },
  { table: 'temporary_login', kind: 'temporary-login', action: 'temporary-login.issued' },
] as const

type Reconciler = {
  onEntry: (idx: number, entry: AuditEntry) => void
  reconcile: () => Promise<Omit<Reconciliation, 'strayRows'>>
}

/** The detail of a pruning that names the rows whose entries went; its commitment stands in the log. */
export const OUTLIVED = 'outlived'

/** The row that an entry is the beginning of; undefined for every other entry. */
const rowToldOf = ({ action, object }: AuditEntry): string | undefined =>
  pairs.some((pair) => pair.action === action) ? object : undefined

/**
 * Collects what the log tells of in the verifier's one pass, then compares it with the tables. Of rows that are older than
 * the record the newest pruning tells.
 */
export function createReconciler(store: Store, vault: Vault): Reconciler {
  const told = new Map<string, number>()
  let pruning: number | undefined
  return {
    onEntry(idx, entry) {
      const row = rowToldOf(entry)
      if (row) told.set(row, idx)
      if (entry.action === PRUNING && entry.outcome === 'done') pruning = idx
    },
    async reconcile() {
      for (const row of await outlivedBy(store, vault, pruning)) told.set(row, pruning ?? 0)
      const rowsWithoutEntry: { row: string }[] = []
      for (const { table, kind } of pairs) {
        let after = ''
        for (;;) {
          const rows = await store.read
            .selectFrom(table)
            .select('id')
            .where('id', '>', after)
            .orderBy('id')
            .limit(PAGE)
            .execute()
          for (const { id } of rows) {
            const row = `${kind}:${id}`
            if (!told.delete(row)) rowsWithoutEntry.push({ row })
          }
          const last = rows.at(-1)
          if (!last || rows.length < PAGE) break
          after = last.id
        }
      }
      return { rowsWithoutEntry, entriesWithoutRow: [...told].map(([row, idx]) => ({ idx, row })) }
    },
  }
}

/** Rows that outlived the entries of their making, as a pruning kept them. */
async function outlivedBy({ read }: Store, vault: Vault, idx: number | undefined): Promise<string[]> {
  if (idx === undefined) return []
  const kept = (await openDetails(read, vault, [idx], OUTLIVED).catch(() => undefined))?.get(idx)
  return kept ? kept.split(' ') : []
}

/** Rows of which no entry would tell any more once those below an index are pruned. */
export async function outlivedBelow(store: Store, vault: Vault, below: number): Promise<string[]> {
  const rows: string[] = []
  let before: number | undefined
  for await (const { idx, entry } of storedEntries(store.read, 0, Number.MAX_SAFE_INTEGER)) {
    const read = decodeEntry(entry)
    const row = idx < below ? rowToldOf(read) : undefined
    if (row) rows.push(row)
    if (read.action === PRUNING && read.outcome === 'done') before = idx
  }
  return [...new Set([...(await outlivedBy(store, vault, before)), ...rows])].sort()
}
