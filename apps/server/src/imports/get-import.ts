import type { ConsoleEndpoints, OpenImport } from '@portal-desk/contract'
import { type DirectoryImport, OpenImportState, shortName } from '@portal-desk/domain'
import { namesOfStaff, openImport } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { isHere } from './imports-folder.ts'

/** The import that is open, as its page shows it: names of columns and counts, nothing of a line. */
export const getImport: UseCase<ConsoleEndpoints['getImport']> = async (desk, { staff, context }) => {
  const open = await openImport(desk.store.read)
  return {
    now: context.now,
    mostBytes: desk.settings.importMost,
    ...(open ? { open: await shown(desk, open, staff?.id) } : {}),
  }
}

async function shown(
  { store, settings }: Desk,
  one: DirectoryImport,
  reader: string | undefined,
): Promise<OpenImport> {
  const names = await namesOfStaff(store.read, [one.staffId])
  return {
    id: one.id,
    state: OpenImportState.parse(one.state),
    fileName: one.fileName,
    size: one.size,
    by: shortName(names.get(one.staffId) ?? ''),
    mine: one.staffId === reader,
    here: isHere(settings, one),
    begunAt: one.begunAt,
    ...(one.startedAt === undefined ? {} : { startedAt: one.startedAt }),
    reached: one.reached,
    ...(one.format ? { format: one.format } : {}),
    columns: [...one.columns],
    ...(one.mapping ? { mapping: one.mapping } : {}),
    mappedBefore: one.mappedBefore,
    ...(one.look ? { look: one.look } : {}),
    ...(one.count ? { count: one.count } : {}),
    ...(one.said === undefined ? {} : { said: one.said }),
  }
}
