import { IMPORT_KEPT_FOR } from '@portal-desk/domain'
import { eraseRejections, inOwnTransaction, openImport, ownContext } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { closeImport } from './keep-import.ts'

/** Imports whose rejected lines are erased at a time. */
const AT_ONCE = 100

/** What an import holds of charts is kept a day (S25): the file of one that nobody goes on with, and rejected lines. */
export function letImportsLapse(desk: Desk): () => Promise<void> {
  return async () => {
    const { store, vault, now } = desk
    const before = now() - IMPORT_KEPT_FOR
    const open = await openImport(store.read)
    if (open && open.begunAt < before && open.state !== 'running') {
      const context = ownContext('import', now(), open.id)
      await inOwnTransaction({ store, vault, house: desk.house() }, context, async (unit) => {
        const still = await openImport(unit.tx)
        if (still?.id === open.id) await closeImport(unit, still, 'lapsed')
      })
      desk.live.sendAll({ event: 'imports-changed', at: now() })
    }
    const over = await store.read
      .selectFrom('directory_import as i')
      .innerJoin('import_rejection as r', 'r.import_id', 'i.id')
      .select('i.id')
      .distinct()
      .where('i.finished_at', '<', before)
      .limit(AT_ONCE)
      .execute()
    await eraseRejections(
      store.write,
      over.map(({ id }) => id),
    )
  }
}
