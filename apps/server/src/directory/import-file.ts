import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { AuthorityOnChart } from '@portal-desk/domain'
import { type ColumnMapping, readPatients } from '@portal-desk/importers'
import {
  type Incoming,
  importAuthorities,
  importBatch,
  importMerges,
  inOwnTransaction,
  type LinkLeftOut,
  proposeDuplicates,
  withoutTarget,
} from '@portal-desk/store'
import { sha256Hex } from '../crypto.ts'
import type { ImportParts, ImportReport, Rejected } from './import-parts.ts'
import { contextOf, finishRun, resumeRun, saveRun } from './import-run.ts'
import { settleDeaths } from './settle-deaths.ts'
import { linkRejected, settleMerges } from './settle-merges.ts'

/** A caller is waiting: no transaction of an import may hold the writers longer (search.md, Import). */
const TARGET_MS = 25
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
  const name = path.basename(file)
  const run = await resumeRun(parts, file, name, size)
  const report: ImportReport = { file: name, ...run.count, passedOver: 0 }
  const batch: (Incoming & { line: number })[] = []
  const authorities: AuthorityOnChart[] = []
  const rejected: Rejected[] = []
  const tellRejected = (): void => {
    if (rejected.length > 0) parts.onRejected(rejected.splice(0))
  }
  const leaveOut = (links: readonly LinkLeftOut[]): void => {
    report.rejected += links.length
    rejected.push(...links.map(linkRejected))
  }
  let most = 50
  const commit = async (line: number): Promise<void> => {
    tellRejected()
    const started = parts.now()
    await inOwnTransaction(parts, contextOf(parts, run.key), async (unit) => {
      const done = await importBatch(
        unit.tx,
        parts.store.dialect,
        parts.vault,
        batch,
        started,
        run.firstImport,
      )
      await importAuthorities(unit.tx, parts.vault, authorities)
      await settleDeaths(unit, done)
      // A whole directory at once is no news to compare one by one; what comes later is.
      const pairs = run.firstImport
        ? []
        : await proposeDuplicates(unit.tx, parts.vault, done.patientIds, started)
      for (const { id, a, b } of pairs)
        for (const patient of [a, b])
          unit.record({ action: 'duplicate.proposed', outcome: 'done', patient, object: `duplicate:${id}` })
      const merges = await importMerges(unit.tx, batch, run.key, started)
      await settleMerges(unit, merges)
      leaveOut(merges.leftOut)
      report.added += done.added
      report.changed += done.changed
      report.unchanged += done.unchanged
      await saveRun(unit, run.key, line, report)
      unit.record({
        action: 'import.batch',
        outcome: 'done',
        object: `import:${run.key}`,
        reason: `lines:${line}`,
      })
    })
    batch.length = 0
    authorities.length = 0
    const took = Math.max(1, parts.now() - started)
    most = Math.min(2_000, Math.max(10, Math.round((most * TARGET_MS) / took)))
    await breathe()
  }
  const today = new Date(parts.now()).toISOString().slice(0, 10)
  const stream = createReadStream(file)
  let line = run.line
  for await (const item of readPatients(stream, {
    name,
    sha256: sha256Hex,
    today,
    ...(mapping ? { mapping } : {}),
  })) {
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
      if (rejected.length >= TOLD_AT_ONCE) tellRejected()
      continue
    }
    batch.push({ record: item.record, hash: item.hash, line: item.line })
    if (item.authority) authorities.push(item.authority)
    if (batch.length >= most) {
      await commit(line)
      parts.onProgress?.(item.bytesRead, size)
    }
  }
  tellRejected()
  if (batch.length > 0) await commit(line)
  // A line may lead to a record that comes after it; only at the end is it known which never came.
  leaveOut(await withoutTarget(parts.store.read, run.key, MOST_LINKS))
  tellRejected()
  await finishRun(parts, run.key, report)
  parts.onProgress?.(size, size)
  return report
}
