import { pairOf } from '@portal-desk/domain'
import { comparedBlocks, type PassedOver } from '@portal-desk/matching'
import { FoundPairs } from './found-pairs.ts'
import { type Directory, readDirectory } from './read-directory.ts'
import type { SweepParts, SweepReport } from './sweep-parts.ts'
import { beginRun, finishRun, type Run } from './sweep-run.ts'

/** Blocks come by rising hash, and hashes are spread evenly. */
const HASHES = 2 ** 32

/**
 * Compares the whole directory with itself and puts on the list what a person should be asked about (domain §3.7), by
 * portions with their entries and their place, so that a sweep that was stopped goes on. What a person decided stays
 * decided.
 * @throws SweepTaken where another worker goes on with this sweep
 */
export async function sweepDuplicates(parts: SweepParts): Promise<SweepReport> {
  const directory = await readDirectory(parts)
  const records = directory.records.length
  if (records === 0) return { records, compared: 0, proposed: 0, passedOver: 0 }
  const run = await beginRun(parts, directory)
  const passedOver = { blocks: 0 }
  await compareRest(parts, directory, run, passedOver)
  const report = { records, compared: run.compared, proposed: run.proposed, passedOver: passedOver.blocks }
  await finishRun(parts, run, report)
  return report
}

async function compareRest(
  parts: SweepParts,
  { records, ids }: Directory,
  run: Run,
  passedOver: PassedOver,
): Promise<void> {
  const found = new FoundPairs(parts, run)
  let { afterHash, compared } = run
  for (const block of comparedBlocks(records, run.afterHash, passedOver)) {
    afterHash = block.hash
    compared += block.compared
    for (const { a, b, score } of block.likely) {
      const pair = pairOf(ids.at(a) ?? '', ids.at(b) ?? '')
      if (pair) found.add({ ...pair, score })
    }
    if (found.isDue()) await found.save({ afterHash, compared })
    parts.onProgress?.({ share: afterHash / HASHES })
  }
  await found.save({ afterHash, compared })
}
