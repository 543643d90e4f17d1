import { candidateBlocks, type PassedOver } from './candidate-blocks.ts'
import type { PreparedRecords } from './prepared-records.ts'

/** Every pair of places worth comparing, each once: the pairs of {@link candidateBlocks} without their blocks. */
export function* candidatePairs(
  records: PreparedRecords,
  passedOver?: PassedOver,
): Generator<readonly [number, number]> {
  for (const { pairs } of candidateBlocks(records, 0, passedOver)) yield* pairs
}
