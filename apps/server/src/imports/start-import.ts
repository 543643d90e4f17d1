import type { ConsoleEndpoints } from '@portal-desk/contract'
import { importDone } from '@portal-desk/domain'
import { eraseRejections } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { about, moveImport } from './keep-import.ts'
import { onImport } from './on-import.ts'

/** Begins to take the file over, or goes on where it was paused; the page may be left. */
export const startImport: UseCase<ConsoleEndpoints['startImport']> = async (desk, ask) => {
  await onImport(desk, ask, 'start', async (unit, one) => {
    const first = one.startedAt === undefined
    // What the look found was a guess; from here on it is told by what is done.
    if (first) await eraseRejections(unit.tx, [one.id])
    await moveImport(unit, one, 'running', {
      said: null,
      worker: null,
      ...(first ? { started_at: unit.context.now, reached: 0 } : {}),
    })
    unit.record({
      action: 'import.run-begun',
      outcome: 'done',
      reason: first ? 'first' : `again line:${one.count?.line ?? 0}`,
      ...about(one),
    })
  })
  return { done: importDone.running }
}
