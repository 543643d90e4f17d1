import { type AuditEntry, decodeEntry, EntryError, PRUNING, type Reconciliation } from '@portal-desk/audit'
import { openDetails, type Store, storedEntries, type Vault } from '@portal-desk/store'
import { differingVersions, type Told, tellVersions, versionFindings } from './account-versions.ts'

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
 * the record the newest pruning tells. The desk goes on meanwhile: what its tables hold is told by entries behind the
 * pass, which are read after the tables.
 * @param below the first entry behind the pass
 */
export function createReconciler(store: Store, vault: Vault, below: number): Reconciler {
  const told = new Map<string, number>()
  const versions: Told = new Map()
  let pruning: number | undefined
  return {
    onEntry(idx, entry) {
      const row = rowToldOf(entry)
      if (row) told.set(row, idx)
      tellVersions(versions, idx, entry)
      if (entry.action === PRUNING && entry.outcome === 'done') pruning = idx
    },
    async reconcile() {
      const missing = new Map(told)
      for (const row of await outlivedBy(store, vault, pruning)) missing.set(row, pruning ?? 0)
      const untold = new Set<string>()
      for (const { table, kind } of pairs)
        for await (const id of idsOf(store, table)) {
          const row = `${kind}:${id}`
          if (!missing.delete(row)) untold.add(row)
        }
      const differ = await differingVersions(store, versions)
      const meanwhile: Told = new Map()
      for await (const { idx, entry } of storedEntries(store.read, below, Number.MAX_SAFE_INTEGER)) {
        const read = readable(entry)
        const row = read && rowToldOf(read)
        if (row) untold.delete(row)
        if (read) tellVersions(meanwhile, idx, read)
      }
      const logins = versionFindings(differ, meanwhile)
      return {
        rowsWithoutEntry: [...[...untold].map((row) => ({ row })), ...logins.rowsWithoutEntry],
        entriesWithoutRow: [...[...missing].map(([row, idx]) => ({ idx, row })), ...logins.entriesWithoutRow],
      }
    },
  }
}

/** What is wrong with one that is not is for the verification that reads it. */
function readable(entry: Uint8Array): AuditEntry | undefined {
  try {
    return decodeEntry(entry)
  } catch (error) {
    if (error instanceof EntryError) return undefined
    throw error
  }
}

/** All ids of a table, in order. */
async function* idsOf({ read }: Store, table: (typeof pairs)[number]['table']): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const rows = await read
      .selectFrom(table)
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const { id } of rows) yield id
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
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
