import type { ConsoleEndpoints } from '@portal-desk/contract'
import { importDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { about, moveImport } from './keep-import.ts'
import { onImport } from './on-import.ts'

/** Pauses a run, wherever it runs: its server looks at its row each second. */
export const pauseImport: UseCase<ConsoleEndpoints['pauseImport']> = async (desk, ask) => {
  await onImport(desk, ask, 'pause', async (unit, one) => {
    await moveImport(unit, one, 'paused', { worker: null })
    unit.record({ action: 'import.paused', outcome: 'done', reason: 'by-hand', ...about(one) })
  })
  return { done: importDone.paused }
}
