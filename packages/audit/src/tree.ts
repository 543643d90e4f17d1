import { hash } from 'node:crypto'

/** Length of every hash of the tree, in bytes. */
export const HASH_BYTES = 32

/** The complete subtrees that make up a tree of `size` leaves, largest first: one per 1 bit of the size. */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

/** A tree that grows by appending: O(1) hashes per leaf on average, O(log n) memory. */
export interface GrowingTree {
  readonly size: number
  /** Adds a leaf hash; throws RangeError when it is not 32 bytes long. */
  append(leaf: Uint8Array): void
  /** Root of all leaves so far; of the empty tree SHA-256 of nothing. */
  root(): Uint8Array
  /** A copy to resume from. */
  frontier(): Frontier
}

/** Gives the stored leaf hashes of `from` (included) to `to` (excluded), in order. */
export type ReadLeaves = (from: number, to: number) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Leaf hash SHA-256(0x00 ‖ entry), RFC 9162 §2.1.1: the position is not in it. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = Buffer.allocUnsafe(entry.length + 1)
  input[0] = 0
  input.set(entry, 1)
  return hash('sha256', input, 'buffer')
}

/** Node hash SHA-256(0x01 ‖ left ‖ right), RFC 9162 §2.1.1; both 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = Buffer.allocUnsafe(2 * HASH_BYTES + 1)
  input[0] = 1
  input.set(left, 1)
  input.set(right, 1 + HASH_BYTES)
  return hash('sha256', input, 'buffer')
}

/** Grows a tree from nothing or from a frontier; throws RangeError for a frontier that fits no tree. */
export function growTree(start: Frontier = { size: 0, hashes: [] }): GrowingTree {
  let size = start.size
  const stack = [...start.hashes]
  if (!Number.isSafeInteger(size) || size < 0 || stack.length !== ones(size) || !stack.every(isHash)) {
    throw new RangeError('the frontier does not fit a tree of its size')
  }
  return {
    get size() {
      return size
    },
    append(leaf) {
      if (!isHash(leaf)) throw new RangeError('a leaf hash has 32 bytes')
      let node = leaf
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        node = nodeHash(stack.pop() as Uint8Array, node)
      }
      stack.push(node)
      size += 1
    },
    root() {
      if (stack.length === 0) return hash('sha256', '', 'buffer')
      return stack.reduceRight((right, left) => nodeHash(left, right))
    },
    frontier: () => ({ size, hashes: [...stack] }),
  }
}

/** Frontier of the first `size` leaves, for a checkpointer or a verifier that resumes there. */
export async function frontierAt(size: number, read: ReadLeaves): Promise<Frontier> {
  return (await growOver(0, size, read)).frontier()
}

/** Root of the first `size` leaves. */
export async function rootAt(size: number, read: ReadLeaves): Promise<Uint8Array> {
  return hashRange(0, size, read)
}

/** Root of the subtree over leaves `from` to `to`; throws RangeError when the reader gives another number. */
export async function hashRange(from: number, to: number, read: ReadLeaves): Promise<Uint8Array> {
  return (await growOver(from, to, read)).root()
}

async function growOver(from: number, to: number, read: ReadLeaves): Promise<GrowingTree> {
  const tree = growTree()
  for await (const leaf of read(from, to)) tree.append(leaf)
  if (tree.size !== to - from) throw new RangeError(`asked for ${to - from} leaves, got ${tree.size}`)
  return tree
}

/** Where RFC 9162 §2.1.1 splits a tree of `size` > 1 leaves: the largest power of two below it. */
export function splitPoint(size: number): number {
  let k = 1
  while (k * 2 < size) k *= 2
  return k
}

/** True for a value of 32 bytes. */
export function isHash(value: Uint8Array): boolean {
  return value.length === HASH_BYTES
}

function ones(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
