import { type AuthorityOnChart, proposedEvents } from '@portal-desk/domain'
import {
  type Ahead,
  importAuthorities,
  importBatch,
  importMerges,
  inOwnTransaction,
  type LinkLeftOut,
  proposeDuplicates,
} from '@portal-desk/store'
import type { ImportParts, ImportReport } from './import-parts.ts'
import { contextOf, type Run, saveRun } from './import-run.ts'
import { settleDeaths } from './settle-deaths.ts'
import { settleMerges } from './settle-merges.ts'

/**
 * One batch in one transaction: records, who may act for whom, deaths, merges, pairs to ask about, its place in the file
 * and its entry.
 * @param report counts up
 * @returns links that were left out
 */
export async function commitBatch(
  parts: ImportParts,
  run: Run,
  batch: readonly (Ahead & { line: number })[],
  authorities: readonly AuthorityOnChart[],
  line: number,
  report: ImportReport,
): Promise<readonly LinkLeftOut[]> {
  const { store, vault } = parts
  const now = parts.now()
  let leftOut: readonly LinkLeftOut[] = []
  await inOwnTransaction(parts, contextOf(parts, run.key), async (unit) => {
    const done = await importBatch(unit.tx, store.dialect, vault, batch, now, run.firstImport)
    await importAuthorities(unit.tx, vault, authorities)
    await settleDeaths(unit, done)
    const merges = await importMerges(unit.tx, batch, run.key, now)
    await settleMerges(unit, merges)
    // A whole directory at once is no news to compare one by one; what comes later is.
    const pairs = run.firstImport ? [] : await proposeDuplicates(unit.tx, vault, done.patientIds, now)
    unit.record(...proposedEvents(pairs))
    leftOut = merges.leftOut
    report.rejected += leftOut.length
    report.added += done.added
    report.changed += done.changed
    report.unchanged += done.unchanged
    await saveRun(unit, run.key, line, report)
    const object = `import:${run.key}`
    unit.record({ action: 'import.batch', outcome: 'done', object, reason: `lines:${line}` })
  })
  return leftOut
}
