import type { AuditEntry, Reconciliation } from '@portal-desk/audit'
import type { Store } from '@portal-desk/store'

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

/** Collects what the log tells of in the verifier's one pass, then compares it with the tables. */
export function createReconciler(store: Store): Reconciler {
  const told = new Map<string, number>()
  return {
    onEntry(idx, entry) {
      if (entry.object && pairs.some((pair) => pair.action === entry.action)) told.set(entry.object, idx)
    },
    async reconcile() {
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
