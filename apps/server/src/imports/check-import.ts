import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type ColumnMapping, importDone, mappingFaults } from '@portal-desk/domain'
import { eraseRejections, importById, type Unit } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { about, moveImport } from './keep-import.ts'
import { onImport } from './on-import.ts'

/** Begins to look through the file, of a table by this mapping, which is offered for the next file with these columns. */
export const checkImport: UseCase<ConsoleEndpoints['checkImport']> = async (desk, ask) => {
  const { mapping } = ask.body
  const found = await importById(desk.store.read, ask.params.importId)
  if (!found) throw new Stop('not-here')
  const table = found.columns.length > 0
  const fields = table ? mappingFaults(found.columns, mapping ?? {}) : []
  if (fields.length > 0) throw new Stop('validation', { fields })
  await onImport(desk, ask, 'check', async (unit, one) => {
    if (table && mapping) await keepMapping(unit, one.id, mapping)
    await eraseRejections(unit.tx, [one.id])
    await moveImport(unit, one, 'checking', {
      mapping: table && mapping ? JSON.stringify(mapping) : null,
      look: null,
      said: null,
      reached: 0,
      worker: null,
    })
    const used = table ? `columns:${Object.keys(mapping ?? {}).length}` : 'no-columns'
    unit.record({ action: 'import.check-begun', outcome: 'done', reason: used, ...about(one) })
  })
  return { done: importDone.checking }
}

async function keepMapping({ tx, context }: Unit, importId: string, mapping: ColumnMapping): Promise<void> {
  const { columns_key } = await tx
    .selectFrom('directory_import')
    .select('columns_key')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  if (columns_key === null) return
  const row = {
    mapping: JSON.stringify(mapping),
    used_by: context.actor.id,
    used_at: context.now,
  }
  await tx
    .insertInto('import_mapping')
    .values({ columns_key, ...row })
    .onConflict((c) => c.column('columns_key').doUpdateSet(row))
    .execute()
}
