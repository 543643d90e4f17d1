import { sameBytes } from './bytes.ts'
import { type Frontier, hashRange, isHash, nodeHash, type ReadLeaves, splitPoint } from './tree.ts'

/**
 * Proof that the tree of `older` leaves is the beginning of the tree of `newer` leaves (RFC 9162 §2.1.4.1).
 * Throws RangeError unless 1 ≤ older ≤ newer: the empty tree is the beginning of every tree and proves nothing.
 */
export async function proveConsistency(
  older: number,
  newer: number,
  read: ReadLeaves,
): Promise<Uint8Array[]> {
  const proof: Uint8Array[] = []
  for (const [start, end] of rangesOf(older, newer)) proof.push(await hashRange(start, end, read))
  return proof
}

/**
 * The same for a log that keeps the frontier of the older tree: of the leaves only those behind it are read, however
 * long the log is. An empty frontier proves growth from nothing, by no hashes.
 */
export async function proveGrowth(older: Frontier, newer: number, read: ReadLeaves): Promise<Uint8Array[]> {
  if (older.size === 0) return []
  const proof: Uint8Array[] = []
  for (const [start, end] of rangesOf(older.size, newer))
    proof.push(end <= older.size ? subtreeOf(older, start, end) : await hashRange(start, end, read))
  return proof
}

/** What a proof holds of the older tree are whole subtrees of it, and its frontier is made of those. */
function subtreeOf({ size, hashes }: Frontier, start: number, end: number): Uint8Array {
  let from = 0
  let width = 1
  while (width * 2 <= size) width *= 2
  for (const hash of hashes) {
    while (width > size - from) width /= 2
    if (from === start && from + width === end) return hash
    from += width
  }
  throw new RangeError(`no subtree of ${size} leaves from ${start} to ${end}`)
}

/** The ranges of leaves whose subtrees make up the proof, in its order. */
function rangesOf(older: number, newer: number): [number, number][] {
  if (!areSizes(older, newer)) throw new RangeError(`no consistency proof from ${older} to ${newer}`)
  const ranges: [number, number][] = []
  let from = 0
  let to = newer
  while (older !== to) {
    const middle = from + splitPoint(to - from)
    if (older <= middle) {
      ranges.unshift([middle, to])
      to = middle
    } else {
      ranges.unshift([from, middle])
      from = middle
    }
  }
  // The verifier already holds the older root, so a subtree that is that root is left out.
  if (from !== 0) ranges.unshift([from, to])
  return ranges
}

/** What a consistency proof claims: the older tree is the beginning of the newer one. */
export interface ConsistencyClaim {
  older: number
  newer: number
  olderRoot: Uint8Array
  newerRoot: Uint8Array
  proof: readonly Uint8Array[]
}

/** True when the proof holds (RFC 9162 §2.1.4.2); false, never an error, for whatever else it is given. */
export function verifyConsistency({ older, newer, olderRoot, newerRoot, proof }: ConsistencyClaim): boolean {
  if (!areSizes(older, newer) || ![olderRoot, newerRoot, ...proof].every(isHash)) return false
  if (older === newer) return proof.length === 0 && sameBytes(olderRoot, newerRoot)
  if (proof.length === 0) return false
  const [first, ...rest] = isPowerOfTwo(older) ? [olderRoot, ...proof] : proof
  let position = older - 1
  let last = newer - 1
  const up = () => {
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  while (position % 2 === 1) up()
  let olderNode = first as Uint8Array
  let newerNode = olderNode
  for (const sibling of rest) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      olderNode = nodeHash(sibling, olderNode)
      newerNode = nodeHash(sibling, newerNode)
      while (position % 2 === 0 && position !== 0) up()
    } else {
      newerNode = nodeHash(newerNode, sibling)
    }
    up()
  }
  return last === 0 && sameBytes(olderNode, olderRoot) && sameBytes(newerNode, newerRoot)
}

function areSizes(older: number, newer: number): boolean {
  return Number.isSafeInteger(older) && Number.isSafeInteger(newer) && older >= 1 && older <= newer
}

function isPowerOfTwo(size: number): boolean {
  let rest = size
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}
