import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { AuthorityOnChart, ColumnMapping } from '@portal-desk/domain'
import { readPatients } from '@portal-desk/importers'
import { type Incoming, type LinkLeftOut, withoutTarget, workAhead } from '@portal-desk/store'
import { sha256Hex } from '../crypto.ts'
import { commitBatch } from './commit-batch.ts'
import { ImportPace } from './import-pace.ts'
import type { ImportParts, ImportReport, Rejected } from './import-parts.ts'
import { finishRun, resumeRun } from './import-run.ts'
import { linkRejected } from './settle-merges.ts'
import { sitesNamed } from './sites-named.ts'

const TOLD_AT_ONCE = 500
/** Links without their record that are told; a file with more of them is of another directory. */
const MOST_LINKS = 10_000

/**
 * Imports one file: streaming, in batches sized by time, each batch with its audit entry and its place in the file,
 * so that a run that was stopped goes on where it stopped. Lines that cannot be read are reported, the rest goes in.
 */
export async function importFile(
  parts: ImportParts,
  file: string,
  mapping?: ColumnMapping,
): Promise<ImportReport> {
  const { size } = await stat(file)
  const { store } = parts
  const name = path.basename(file)
  const run = await resumeRun(parts, file, name, size)
  const report: ImportReport = { file: name, ...run.count, passedOver: 0 }
  const batch: (Incoming & { line: number })[] = []
  const authorities: AuthorityOnChart[] = []
  const rejected: Rejected[] = []
  const tellRejected = async (): Promise<void> => {
    if (rejected.length > 0) await parts.onRejected(rejected.splice(0))
  }
  const leaveOut = (links: readonly LinkLeftOut[]): void => {
    rejected.push(...links.map(linkRejected))
  }
  const pace = new ImportPace(store, parts.now)
  const commit = async (line: number): Promise<void> => {
    await tellRejected()
    const ahead = await workAhead(store.read, store.dialect, batch)
    leaveOut(await pace.run(batch.length, () => commitBatch(parts, run, ahead, authorities, line, report)))
    batch.length = 0
    authorities.length = 0
  }
  const today = new Date(parts.now()).toISOString().slice(0, 10)
  const sites = await sitesNamed(store.read)
  const stream = createReadStream(file)
  let line = run.line
  for await (const item of readPatients(stream, {
    name,
    sha256: sha256Hex,
    today,
    siteOf: sites?.siteOf,
    ...(mapping ? { mapping } : {}),
  })) {
    if (parts.isStopped?.()) return { ...report, stopped: true }
    if (item.kind === 'refused') {
      report.refusal = item.refusal.sentence
      break
    }
    if (item.line <= run.line) continue
    line = item.line
    if (item.kind === 'passed-over') {
      report.passedOver++
      continue
    }
    report.read++
    if (item.kind === 'rejected') {
      report.rejected++
      rejected.push({ line: item.line, field: item.field, reason: item.reason })
      if (rejected.length >= TOLD_AT_ONCE) await tellRejected()
      continue
    }
    sites?.count(item.record.site)
    batch.push({ record: item.record, hash: item.hash, line: item.line })
    if (item.authority) authorities.push(item.authority)
    if (batch.length >= pace.records) {
      await commit(line)
      parts.onProgress?.(item.bytesRead, size)
    }
  }
  await tellRejected()
  if (batch.length > 0) await commit(line)
  // A line may lead to a record that comes after it; only at the end is it known which never came.
  const never = await withoutTarget(store.read, run.key, MOST_LINKS)
  report.rejected += never.length
  leaveOut(never)
  await tellRejected()
  if (sites) report.sites = sites.counted()
  await finishRun(parts, run.key, report)
  parts.onProgress?.(size, size)
  return report
}
