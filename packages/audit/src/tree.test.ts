import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  frontierAt,
  growTree,
  leafHash,
  nodeHash,
  proveConsistency,
  proveInclusion,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from './index.ts'

const MOST = 40
const leaves = [...Array(MOST).keys()].map((n) => leafHash(Buffer.from(`leaf ${n}`)))
const read = (from: number, to: number) => leaves.slice(from, to)
const leafAt = (index: number) => leaves[index] as Uint8Array
const sizes = [...Array(MOST).keys()].map((n) => n + 1)

/** The definition of RFC 9162 §2.1.1, word for word, with nothing shared with the code under test. */
function definedRoot(part: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  if (part.length === 0) return hash.digest()
  if (part.length === 1) return Buffer.from(part[0] as Uint8Array)
  const k = 2 ** Math.ceil(Math.log2(part.length) - 1)
  return hash
    .update(Buffer.of(1))
    .update(definedRoot(part.slice(0, k)))
    .update(definedRoot(part.slice(k)))
    .digest()
}

test('the root of every small size is that of the definition, grown at once, leaf by leaf, or resumed', async () => {
  const growing = growTree()
  for (const size of [0, ...sizes]) {
    if (size > 0) growing.append(leafAt(size - 1))
    const defined = definedRoot(leaves.slice(0, size))
    const resumed = growTree(await frontierAt(Math.floor(size / 3), read))
    for (let n = resumed.size; n < size; n += 1) resumed.append(leafAt(n))
    expect([growing.root(), resumed.root(), await rootAt(size, read)].map((r) => Buffer.from(r))).toEqual([
      defined,
      defined,
      defined,
    ])
    expect(resumed.frontier()).toEqual(growing.frontier())
  }
})

test('memory: a frontier holds one hash per 1 bit of its size', async () => {
  for (const size of sizes) {
    const ones = size.toString(2).replaceAll('0', '').length
    expect((await frontierAt(size, read)).hashes).toHaveLength(ones)
  }
})

test('every entry of every small tree is proven, at its own place and nowhere else', async () => {
  for (const size of sizes) {
    const root = await rootAt(size, read)
    for (let index = 0; index < size; index += 1) {
      const proof = await proveInclusion(index, size, read)
      const leaf = leafAt(index)
      const elsewhere = [...Array(size).keys()].filter((at) =>
        verifyInclusion({ index: at, size, leaf, root, proof }),
      )
      expect(elsewhere).toEqual([index])
      expect(verifyInclusion({ index, size, leaf: leafAt((index + 1) % MOST), root, proof })).toBe(false)
    }
  }
})

test('every small tree is proven to be the beginning of every larger one', async () => {
  const roots = await Promise.all([0, ...sizes].map((size) => rootAt(size, read)))
  const rootOf = (size: number) => roots[size] as Uint8Array
  for (const newer of sizes) {
    for (let older = 1; older <= newer; older += 1) {
      const proof = await proveConsistency(older, newer, read)
      const claim = { older, newer, olderRoot: rootOf(older), newerRoot: rootOf(newer), proof }
      expect(verifyConsistency(claim)).toBe(true)
      expect(verifyConsistency({ ...claim, olderRoot: rootOf(older - 1) })).toBe(false)
      expect(verifyConsistency({ ...claim, newerRoot: rootOf(newer - 1) })).toBe(false)
    }
  }
})

/** One change to a list of hashes: a flipped bit, one too few, one too many, two exchanged, a wrong length. */
const harm = fc.tuple(fc.constantFrom('flip', 'drop', 'add', 'swap', 'cut', 'long'), fc.nat(), fc.nat(255))
function harmed(proof: readonly Uint8Array[], [kind, at, bit]: [string, number, number]) {
  const copy = proof.map((hash) => Buffer.from(hash))
  const spot = at % Math.max(copy.length, 1)
  const chosen = copy[spot]
  if (kind === 'add' || !chosen) copy.splice(spot, 0, Buffer.alloc(32, bit))
  else if (kind === 'drop') copy.splice(spot, 1)
  else if (kind === 'cut') copy[spot] = chosen.subarray(1)
  else if (kind === 'long') copy[spot] = Buffer.concat([chosen, Buffer.of(bit)])
  else if (kind === 'swap' && copy.length > 1)
    copy.push(...copy.splice(spot === copy.length - 1 ? 0 : spot, 1))
  else chosen[bit % 32] = (chosen[bit % 32] as number) ^ 1
  return copy
}

test('no harmed proof is believed, and none crashes the verifier', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(MOST - 1), fc.nat(MOST - 1), harm, async (a, b, change) => {
      const size = Math.max(a, b) + 1
      const index = Math.min(a, b)
      const root = await rootAt(size, read)
      const inclusion = harmed(await proveInclusion(index, size, read), change)
      expect(verifyInclusion({ index, size, leaf: leafAt(index), root, proof: inclusion })).toBe(false)
      const older = index + 1
      const consistency = harmed(await proveConsistency(older, size, read), change)
      const olderRoot = await rootAt(older, read)
      expect(verifyConsistency({ older, newer: size, olderRoot, newerRoot: root, proof: consistency })).toBe(
        false,
      )
    }),
    { numRuns: 500 },
  )
})

test('a proof that climbs beyond the root is refused, even to a root made for it', async () => {
  const extra = leafAt(9)
  const [leaf, proof] = [leafAt(0), [extra]]
  expect(verifyInclusion({ index: 0, size: 1, leaf, root: nodeHash(extra, leaf), proof })).toBe(false)
  const claim = {
    older: 3,
    newer: 4,
    olderRoot: nodeHash(extra, await rootAt(3, read)),
    newerRoot: nodeHash(extra, await rootAt(4, read)),
    proof: [...(await proveConsistency(3, 4, read)), extra],
  }
  expect(verifyConsistency(claim)).toBe(false)
})

test.each([
  [-1, 4],
  [4, 4],
  [0.5, 4],
  [Number.NaN, 4],
  [0, 0],
  [0, 2 ** 60],
])('there is no entry %d in a tree of %d: no proof is made and none is believed', async (index, size) => {
  const root = await rootAt(4, read)
  expect(verifyInclusion({ index, size, leaf: leafAt(0), root, proof: [] })).toBe(false)
  await expect(proveInclusion(index, size, read)).rejects.toThrow(RangeError)
})

test.each([
  [0, 4],
  [5, 4],
  [1.5, 4],
  [1, Number.POSITIVE_INFINITY],
])('a tree of %d leaves proves nothing about one of %d', async (older, newer) => {
  const root = await rootAt(4, read)
  expect(verifyConsistency({ older, newer, olderRoot: root, newerRoot: root, proof: [] })).toBe(false)
  await expect(proveConsistency(older, newer, read)).rejects.toThrow(RangeError)
})

test('wrong leaves, a wrong frontier and a reader that gives too few are refused', async () => {
  expect(() => growTree().append(Buffer.alloc(31))).toThrow(RangeError)
  expect(() => growTree({ size: 3, hashes: [leafAt(0)] })).toThrow(RangeError)
  expect(() => growTree({ size: 1, hashes: [Buffer.alloc(5)] })).toThrow(RangeError)
  expect(() => growTree({ size: -1, hashes: [] })).toThrow(RangeError)
  await expect(rootAt(MOST + 1, read)).rejects.toThrow(RangeError)
})
