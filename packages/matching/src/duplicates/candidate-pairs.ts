import { blockKeysOf } from './block-keys.ts'
import { KeyTable } from './key-table.ts'
import type { Prepared } from './prepared.ts'

/** A block of more records than this is divided by its second key; one that stays larger is passed over. */
export const MOST_IN_BLOCK = 100

/** Told to who wants to know what a sweep passed over. */
export interface PassedOver {
  blocks: number
}

/**
 * Every pair of places worth comparing, each once, whatever the order of the records; memory grows with the records and
 * not with the pairs. Blocks that stay too large by both keys are passed over and counted.
 * @param records at most two million
 */
export function* candidatePairs(
  records: readonly Prepared[],
  passedOver?: PassedOver,
): Generator<readonly [number, number]> {
  const table = new KeyTable(records.length)
  for (const [place, record] of records.entries()) {
    for (const { key } of blockKeysOf(record)) table.add(place, key)
  }
  divideLarge(table, records)
  const left = table.largerThan(MOST_IN_BLOCK)
  table.drop(left)
  if (passedOver) passedOver.blocks = left.size
  for (const { hash, places } of table.blocks()) {
    for (let i = 1; i < places.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [places[j] ?? 0, places[i] ?? 0]
        if (table.firstShared(a, b) === hash) yield [a, b]
      }
    }
  }
}

function divideLarge(table: KeyTable, records: readonly Prepared[]): void {
  const large = table.largerThan(MOST_IN_BLOCK)
  if (large.size === 0) return
  for (const [place, record] of records.entries()) {
    for (const { key, finer } of blockKeysOf(record)) {
      if (large.has(table.hashOf(key))) table.replace(place, key, `${key}\n${finer}`)
    }
  }
}
