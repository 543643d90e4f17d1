/** So many keys a record has at most. */
const SLOTS = 17
/** Blocks are gone through in so many portions, so that only a portion of the keys is sorted at a time; a power of 2. */
const PORTIONS = 16
/** A hash and a place make one whole number of a double: 2^32 hashes by 2^21 places. */
const PLACES = 2 ** 21

/** One block: the places of all records that have one key. */
interface Block {
  hash: number
  places: readonly number[]
}

/**
 * Which record has which keys, as hashes in one flat array: 68 bytes a record. Two keys of one hash make a block a little
 * larger and hide nothing.
 */
export class KeyTable {
  readonly #slots: Uint32Array
  readonly #count: number

  /** @param count records, at most two million */
  constructor(count: number) {
    if (count > PLACES) throw new RangeError(`at most ${PLACES} records at a time`)
    this.#count = count
    this.#slots = new Uint32Array(count * SLOTS)
  }

  add(place: number, key: string): void {
    const slots = this.#of(place)
    const hash = this.hashOf(key)
    const free = slots.indexOf(0)
    if (free >= 0 && !slots.includes(hash)) slots[free] = hash
  }

  replace(place: number, key: string, by: string): void {
    const slots = this.#of(place)
    const at = slots.indexOf(this.hashOf(key))
    if (at >= 0) slots[at] = this.hashOf(by)
  }

  /** The hashes of more than so many records. */
  largerThan(most: number): Set<number> {
    const large = new Set<number>()
    for (const { hash, places } of this.blocks()) if (places.length > most) large.add(hash)
    return large
  }

  drop(hashes: ReadonlySet<number>): void {
    if (hashes.size === 0) return
    for (let i = 0; i < this.#slots.length; i++) if (hashes.has(this.#slots[i] ?? 0)) this.#slots[i] = 0
  }

  /** The least hash that two records share, 0 for none: the one block in which they meet. */
  firstShared(a: number, b: number): number {
    const [one, other] = [a * SLOTS, b * SLOTS]
    let least = 0
    for (let i = 0; i < SLOTS; i++) {
      const hash = this.#slots[one + i] ?? 0
      if (hash === 0 || (least !== 0 && hash >= least)) continue
      for (let j = 0; j < SLOTS; j++) {
        if (this.#slots[other + j] === hash) {
          least = hash
          break
        }
      }
    }
    return least
  }

  /** The blocks of two records and more, by hash. */
  *blocks(): Generator<Block> {
    for (let portion = 0; portion < PORTIONS; portion++) yield* runsOf(this.#sorted(portion))
  }

  /** 32 bits of a text, never 0 (FNV-1a with the last mixing of Murmur3). */
  hashOf(key: string): number {
    let hash = 0x811c9dc5
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    return (hash ^ (hash >>> 16)) >>> 0 || 1
  }

  #of(place: number): Uint32Array {
    return this.#slots.subarray(place * SLOTS, (place + 1) * SLOTS)
  }

  #sorted(portion: number): Float64Array {
    let size = 0
    for (const hash of this.#slots) if (hash !== 0 && (hash & (PORTIONS - 1)) === portion) size++
    const keys = new Float64Array(size)
    let next = 0
    for (let i = 0; i < this.#count * SLOTS; i++) {
      const hash = this.#slots[i] ?? 0
      if (hash !== 0 && (hash & (PORTIONS - 1)) === portion)
        keys[next++] = hash * PLACES + Math.floor(i / SLOTS)
    }
    return keys.sort()
  }
}

function* runsOf(keys: Float64Array): Generator<Block> {
  for (let from = 0; from < keys.length; ) {
    const hash = Math.floor((keys[from] ?? 0) / PLACES)
    let end = from + 1
    while (end < keys.length && Math.floor((keys[end] ?? 0) / PLACES) === hash) end++
    if (end - from > 1) yield { hash, places: Array.from(keys.subarray(from, end), (key) => key % PLACES) }
    from = end
  }
}
