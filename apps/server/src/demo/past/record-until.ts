import type { Instant } from '@portal-desk/domain'
import { appendAudit, type Recorded } from '@portal-desk/store'
import type { Desk } from '../../desk.ts'
import { inPortions } from '../../sample/in-portions.ts'

/** So many entries with one statement. */
const ROWS = 400

/**
 * Records what is due, and takes it off the list.
 * @param later in the order of time
 */
export async function recordUntil({ store, vault }: Desk, later: Recorded[], until: Instant): Promise<void> {
  const next = later.findIndex(({ context }) => context.now > until)
  const due = later.splice(0, next < 0 ? later.length : next)
  if (due.length === 0) return
  await store.write
    .transaction()
    .execute((tx) => inPortions(due, ROWS, (some) => appendAudit(tx, store.dialect, vault, some)))
}
