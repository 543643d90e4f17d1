import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatePairs } from './candidate-pairs.ts'
import { scoreOf } from './compare-pair.ts'
import { comparedBlocks } from './compared-blocks.ts'
import { anyComparable } from './comparison.fixture.ts'
import { ONE_PERSON } from './labelled-pairs.fixture.ts'
import { PackedRecords } from './packed-records.ts'
import { type Prepared, prepare } from './prepared.ts'
import { ASK } from './weights.ts'

function packed(records: readonly Prepared[]): PackedRecords {
  const all = new PackedRecords()
  for (const record of records) all.add(record)
  return all
}
const someRecords = fc.array(anyComparable, { maxLength: 30 }).map((charts) => charts.map(prepare))
/** Pairs of one person each, so that something is found. */
const known = ONE_PERSON.flatMap(([, a, b]) => [a, b]).map(prepare)

test('a record is unpacked as it was packed', () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      const all = packed(records)
      expect(records.map((_, place) => all.at(place))).toEqual(records)
    }),
  )
})

test('packed or not, the same pairs are compared and have the same scores', () => {
  fc.assert(
    fc.property(someRecords, (some) => {
      const records = [...some, ...known]
      expect([...comparedBlocks(packed(records))]).toEqual([...comparedBlocks(records)])
    }),
    { numRuns: 30 },
  )
})

test('what a person is asked about is every pair on or above the line of review, once', () => {
  const pairs = [...candidatePairs(known)].map(([a, b]) => {
    const [one, other] = [known[a] as Prepared, known[b] as Prepared]
    return { a, b, score: scoreOf(one, other) }
  })
  const blocks = [...comparedBlocks(packed(known))]
  const found = blocks.flatMap(({ likely }) => likely)
  expect(found).toEqual(pairs.filter(({ score }) => score >= ASK * 10))
  expect(found.length).toBeGreaterThan(20)
  expect(blocks.reduce((sum, { compared }) => sum + compared, 0)).toBe(pairs.length)
})

test('begun behind any block, the rest is what it would have been', () => {
  const all = [...comparedBlocks(known)]
  expect(all.map(({ hash }) => hash)).toEqual(all.map(({ hash }) => hash).sort((a, b) => a - b))
  for (const i of [0, 1, Math.floor(all.length / 2), all.length - 1]) {
    expect([...comparedBlocks(known, all[i]?.hash)]).toEqual(all.slice(i + 1))
  }
})
