import { blockKeysOf } from './block-keys.ts'
import { KeyTable } from './key-table.ts'
import type { PreparedRecords } from './prepared-records.ts'

/** A block of more records than this is divided by its second key; one that stays larger is passed over. */
export const MOST_IN_BLOCK = 100

/** Told to who wants to know what a sweep passed over. */
export interface PassedOver {
  blocks: number
}

/** Places worth comparing that meet under one key. */
export interface CandidateBlock {
  /** What the blocks are in the order of: whoever stops behind one can go on behind it. */
  hash: number
  pairs: (readonly [number, number])[]
}

/**
 * Every pair of places worth comparing, each in one block alone, whatever the order of the records; memory grows with the
 * records and not with the pairs. Blocks that stay too large by both keys are passed over and counted.
 * @param records at most 33 million
 * @param after the hash of the block behind which to begin; 0 for the first. The same records give the same blocks
 * @throws RangeError for more records
 */
export function* candidateBlocks(
  records: PreparedRecords,
  after = 0,
  passedOver?: PassedOver,
): Generator<CandidateBlock> {
  const table = new KeyTable(records.length)
  for (const [place, key] of keysOf(records)) table.add(place, key.key)
  divideLarge(table, records)
  const left = table.largerThan(MOST_IN_BLOCK)
  table.drop(left)
  table.settle()
  if (passedOver) passedOver.blocks = left.size
  for (const { hash, places } of table.blocks(after)) {
    const pairs: [number, number][] = []
    for (let i = 1; i < places.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [places[j] ?? 0, places[i] ?? 0]
        if (table.firstShared(a, b) === hash) pairs.push([a, b])
      }
    }
    yield { hash, pairs }
  }
}

function divideLarge(table: KeyTable, records: PreparedRecords): void {
  const large = table.largerThan(MOST_IN_BLOCK)
  if (large.size === 0) return
  for (const [place, { key, finer }] of keysOf(records)) {
    if (large.has(table.hashOf(key))) table.replace(place, key, `${key}\n${finer}`)
  }
}

function* keysOf(records: PreparedRecords) {
  for (let place = 0; place < records.length; place++) {
    const record = records.at(place)
    if (record !== undefined) for (const key of blockKeysOf(record)) yield [place, key] as const
  }
}
