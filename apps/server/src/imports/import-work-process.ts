import '../check-node.mjs'
import { REJECTIONS_KEPT } from '@portal-desk/domain'
import { countRejections, keepRejections, type Rejection } from '@portal-desk/store'
import { importFile } from '../directory/import-file.ts'
import { type OwnStore, openOwnStore } from '../settings/open-own-store.ts'
import { tellStarter } from '../work-process.ts'
import type { ImportWorkOrder, ImportWorkOutcome, ToImportWork } from './import-work.ts'
import { lookThrough } from './look-through.ts'

const EVERY_MS = 200

let stopped = false
const isStopped = (): boolean => stopped
let told = 0
function onProgress(bytesRead: number): void {
  if (Date.now() - told < EVERY_MS) return
  told = Date.now()
  void tellStarter({ progress: bytesRead })
}

/** Keeps the first of them; all are counted, and a line that is told again after a stop is kept once. */
async function keeper(
  { store, vault }: OwnStore,
  importId: string,
): Promise<(rejected: readonly Rejection[]) => Promise<void>> {
  let room = REJECTIONS_KEPT - (await countRejections(store.read, importId))
  return async (rejected) => {
    const kept = rejected.slice(0, Math.max(0, room))
    room -= kept.length
    await keepRejections(store.write, vault, importId, kept)
  }
}

async function look(parts: OwnStore, { importId, file, name, mapping }: ImportWorkOrder) {
  const onRejected = await keeper(parts, importId)
  const watch = { now: Date.now, onRejected, onProgress, isStopped }
  return lookThrough(parts.store, { file, name, ...(mapping ? { mapping } : {}) }, watch)
}

async function takeOver(
  parts: OwnStore,
  { importId, file, mapping }: ImportWorkOrder,
): Promise<ImportWorkOutcome> {
  const report = await importFile(
    {
      ...parts,
      now: Date.now,
      actor: { kind: 'system', id: 'import' },
      key: importId,
      onRejected: await keeper(parts, importId),
      onProgress,
      isStopped,
    },
    file,
    mapping,
  )
  if (report.stopped) return { stopped: true }
  return report.refusal === undefined ? { done: true } : { refusal: report.refusal }
}

async function work(order: ImportWorkOrder): Promise<ImportWorkOutcome> {
  const parts = await openOwnStore(order.settings, Date.now)
  try {
    return order.job === 'look' ? await look(parts, order) : await takeOver(parts, order)
  } finally {
    await parts.store.close()
  }
}

process.on('message', (message: ToImportWork) => {
  if ('stop' in message) {
    stopped = true
    return
  }
  work(message.order)
    .then(
      (outcome) => tellStarter({ outcome }),
      (error: Error) => tellStarter({ failed: error.name }),
    )
    .finally(() => process.disconnect())
})
// Whoever gave the order went away; the next start goes on behind the last record that is in.
process.on('disconnect', () => {
  stopped = true
})
// Ctrl-C in a terminal reaches this process too; its server says when it stops.
process.on('SIGINT', () => undefined)
