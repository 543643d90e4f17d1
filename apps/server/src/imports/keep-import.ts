import type { DirectoryImport, EndedImportState, ImportState } from '@portal-desk/domain'
import { type DirectoryImportTable, LostRace, type Unit } from '@portal-desk/store'
import type { Updateable } from 'kysely'

/** What an entry says an import is. */
export const about = ({ id }: Pick<DirectoryImport, 'id'>) => ({ object: `import:${id}` })

/**
 * Takes an open import from one state to another.
 * @throws LostRace where somebody took it elsewhere at this moment
 */
export async function moveImport(
  { tx, context }: Pick<Unit, 'tx' | 'context'>,
  { id, state }: Pick<DirectoryImport, 'id' | 'state'>,
  to: ImportState,
  set: Updateable<DirectoryImportTable> = {},
): Promise<void> {
  const moved = await tx
    .updateTable('directory_import')
    .set({ ...set, state: to, updated_at: context.now })
    .where('id', '=', id)
    .where('state', '=', state)
    .returning('id')
    .executeTakeFirst()
  if (!moved) throw new LostRace()
}

/** Ends an import, whatever it did until then; its file is erased by the server that has it. */
export async function closeImport(
  unit: Unit,
  one: Pick<DirectoryImport, 'id' | 'state'>,
  to: EndedImportState,
  said?: string,
): Promise<void> {
  const { now } = unit.context
  await moveImport(unit, one, to, {
    open: null,
    worker: null,
    finished_at: now,
    ...(said === undefined ? {} : { said }),
  })
  unit.record({
    action: 'import.ended',
    outcome: to === 'refused' ? 'refused' : 'done',
    reason: to,
    ...about(one),
  })
}
