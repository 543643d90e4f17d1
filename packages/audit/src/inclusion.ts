import { sameBytes } from './bytes.ts'
import { hashRange, isHash, nodeHash, type ReadLeaves, splitPoint } from './tree.ts'

/**
 * Proof that the leaf at `index` is in the tree of the first `size` leaves (RFC 9162 §2.1.3.1), lowest hash first.
 * Reads every other leaf once; throws RangeError unless 0 ≤ index < size.
 */
export async function proveInclusion(index: number, size: number, read: ReadLeaves): Promise<Uint8Array[]> {
  if (!isPosition(index, size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  const ranges: [number, number][] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + splitPoint(to - from)
    if (index < middle) {
      ranges.unshift([middle, to])
      to = middle
    } else {
      ranges.unshift([from, middle])
      from = middle
    }
  }
  const proof: Uint8Array[] = []
  for (const [start, end] of ranges) proof.push(await hashRange(start, end, read))
  return proof
}

/** What an inclusion proof claims: this leaf hash stands at `index` in the tree of `size` leaves with that root. */
export interface InclusionClaim {
  index: number
  size: number
  leaf: Uint8Array
  root: Uint8Array
  proof: readonly Uint8Array[]
}

/** True when the proof holds (RFC 9162 §2.1.3.2); false, never an error, for whatever else it is given. */
export function verifyInclusion({ index, size, leaf, root, proof }: InclusionClaim): boolean {
  if (!isPosition(index, size) || ![leaf, root, ...proof].every(isHash)) return false
  let position = index
  let last = size - 1
  let node = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      node = nodeHash(sibling, node)
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = Math.floor(last / 2)
      }
    } else {
      node = nodeHash(node, sibling)
    }
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && sameBytes(node, root)
}

function isPosition(index: number, size: number): boolean {
  return Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size
}
