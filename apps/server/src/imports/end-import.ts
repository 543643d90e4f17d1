import type { ConsoleEndpoints } from '@portal-desk/contract'
import { importDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { closeImport } from './keep-import.ts'
import { onImport } from './on-import.ts'

/** Ends an import at any point; what was taken over stays, and the file is erased. */
export const endImport: UseCase<ConsoleEndpoints['endImport']> = async (desk, ask) => {
  await onImport(desk, ask, 'end', (unit, one) =>
    closeImport(unit, one, one.startedAt === undefined ? 'discarded' : 'stopped'),
  )
  await desk.importing.eraseEnded()
  return { done: importDone.ended }
}
