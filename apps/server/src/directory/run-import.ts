import { Worker } from 'node:worker_threads'
import type { ColumnMapping } from '@portal-desk/importers'
import type { Settings } from '../settings/settings.ts'
import type { ImportReport } from './import-file.ts'
import type { ImportOrder } from './import-worker.ts'

type FromWorker = {
  report?: ImportReport
  failed?: string
  progress?: { bytesRead: number; totalBytes: number }
}

/** The import could not go on; what is in stays in, and the same command goes on from there. */
export class ImportStopped extends Error {
  override name = 'ImportStopped'
}

/** Runs one import in a worker thread and tells how far it is. */
export function runImport(
  settings: Settings,
  file: string,
  mapping: ColumnMapping | undefined,
  onProgress: (bytesRead: number, totalBytes: number) => void,
): Promise<ImportReport> {
  const order: ImportOrder = { settings, file, ...(mapping ? { mapping } : {}) }
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.on('message', ({ report, failed, progress }: FromWorker) => {
      if (progress) onProgress(progress.bytesRead, progress.totalBytes)
      if (report) resolve(report)
      if (failed) reject(new ImportStopped(failed))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new ImportStopped(`The import ended early (${code}).`)))
  })
}
