/** So many keys a record has at most. */
const SLOTS = 17
/** Hashes that begin with the same bits are one portion, and only a portion of the keys is sorted at a time. */
const PORTION_BITS = 4
/** What the first bits leave open of a hash, and a place beside it: together the 53 bits of a double. */
const OPEN = 2 ** (32 - PORTION_BITS)
const PLACES = 2 ** 53 / OPEN

/** One block: the places of all records that have one key. */
interface Block {
  hash: number
  places: readonly number[]
}
/** Where the keys of one hash stand among the sorted ones. */
interface Run {
  hash: number
  keys: Float64Array
  from: number
  end: number
}

/**
 * Which record has which keys, as hashes in one flat array: 68 bytes a record. Two keys of one hash make a block a little
 * larger and hide nothing.
 */
export class KeyTable {
  readonly #slots: Uint32Array
  readonly #count: number

  /**
   * @param count records, at most 33 million
   * @throws RangeError for more
   */
  constructor(count: number) {
    if (count > PLACES) throw new RangeError(`At most ${PLACES} records are compared at a time.`)
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
    for (const { hash, from, end } of this.#runs(0)) if (end - from > most) large.add(hash)
    return large
  }

  drop(hashes: ReadonlySet<number>): void {
    if (hashes.size === 0) return
    for (let i = 0; i < this.#slots.length; i++) if (hashes.has(this.#slots[i] ?? 0)) this.#slots[i] = 0
  }

  /** Puts the keys of each record in order; to be done once they are all there, and before pairs are asked for. */
  settle(): void {
    for (let place = 0; place < this.#count; place++) this.#of(place).sort()
  }

  /** The least hash that two records share, 0 for none: the one block in which they meet. */
  firstShared(a: number, b: number): number {
    let [i, j] = [a * SLOTS, b * SLOTS]
    const [iEnd, jEnd] = [i + SLOTS, j + SLOTS]
    while (i < iEnd && j < jEnd) {
      const [one, other] = [this.#slots[i] ?? 0, this.#slots[j] ?? 0]
      if (one === other && one !== 0) return one
      if (one <= other) i++
      if (other <= one) j++
    }
    return 0
  }

  /**
   * The blocks of two records and more, by rising hash.
   * @param after leaves out what has this hash or a lower one; hashes begin at 1
   */
  *blocks(after: number): Generator<Block> {
    for (const { hash, keys, from, end } of this.#runs(after)) {
      const first = (hash % OPEN) * PLACES
      const places: number[] = []
      for (let i = from; i < end; i++) places.push((keys[i] ?? 0) - first)
      yield { hash, places }
    }
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

  /** By rising hash; a hash of one record is no run. */
  *#runs(after: number): Generator<Run> {
    for (let portion = Math.floor(after / OPEN); portion < 2 ** PORTION_BITS; portion++) {
      const keys = this.#sorted(portion)
      for (let from = 0, end = 0; from < keys.length; from = end) {
        const open = Math.floor((keys[from] ?? 0) / PLACES)
        const next = (open + 1) * PLACES
        for (end = from + 1; end < keys.length && (keys[end] ?? 0) < next; ) end++
        const hash = portion * OPEN + open
        if (end - from > 1 && hash > after) yield { hash, keys, from, end }
      }
    }
  }

  /** The open bits of each hash of a portion and its place, as one number each, in order. */
  #sorted(portion: number): Float64Array {
    const isIn = (hash: number): boolean => hash !== 0 && hash >>> (32 - PORTION_BITS) === portion
    let size = 0
    for (const hash of this.#slots) if (isIn(hash)) size++
    const keys = new Float64Array(size)
    let next = 0
    for (let i = 0; i < this.#slots.length; i++) {
      const hash = this.#slots[i] ?? 0
      if (isIn(hash)) keys[next++] = (hash % OPEN) * PLACES + Math.floor(i / SLOTS)
    }
    return keys.sort()
  }
}
