import { Worker } from 'node:worker_threads'
import type { ColumnMapping } from '@portal-desk/domain'
import type { Settings } from '../settings/settings.ts'
import type { ImportReport, Rejected } from './import-parts.ts'
import type { ImportOrder } from './import-worker.ts'

type FromWorker = {
  report?: ImportReport
  failed?: string
  rejected?: Rejected[]
  progress?: { bytesRead: number; totalBytes: number }
}

/** The import could not go on; what is in stays in, and the same command goes on from there. */
export class ImportStopped extends Error {
  override name = 'ImportStopped'
}

type ImportWatch = {
  onProgress: (bytesRead: number, totalBytes: number) => void
  onRejected: (rejected: readonly Rejected[]) => void
}

/** Runs one import in a worker thread; tells how far it is and each line that stays out. */
export function runImport(
  settings: Settings,
  file: string,
  mapping: ColumnMapping | undefined,
  watch: ImportWatch,
): Promise<ImportReport> {
  const order: ImportOrder = { settings, file, ...(mapping ? { mapping } : {}) }
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.on('message', ({ report, failed, progress, rejected }: FromWorker) => {
      if (rejected) watch.onRejected(rejected)
      if (progress) watch.onProgress(progress.bytesRead, progress.totalBytes)
      if (report) resolve(report)
      if (failed) reject(new ImportStopped(failed))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new ImportStopped(`The import ended early (${code}).`)))
  })
}
