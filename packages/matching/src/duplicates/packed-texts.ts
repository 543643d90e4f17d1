/** Bytes that are taken from the system at a time. */
const CHUNK = 2 ** 22
/** Bytes before each text, which say how long it is. */
const HEAD = 4

/**
 * Texts by their place, in bytes outside the heap: a million of them as strings are a million things for the garbage
 * collector to look at again and again.
 */
export class PackedTexts {
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()
  readonly #chunks: DataView[] = []
  /** Where each text begins, in bytes from the beginning of the first chunk. */
  #starts = new Float64Array(1_024)
  #length = 0
  #used = CHUNK

  get length(): number {
    return this.#length
  }

  add(text: string): void {
    const bytes = this.#encoder.encode(text)
    const needed = HEAD + bytes.length
    if (this.#used + needed > CHUNK) this.#take(needed)
    const last = this.#chunks.length - 1
    const chunk = this.#chunks[last] as DataView
    chunk.setUint32(this.#used, bytes.length)
    new Uint8Array(chunk.buffer).set(bytes, this.#used + HEAD)
    if (this.#length === this.#starts.length) this.#starts = grown(this.#starts)
    this.#starts[this.#length++] = last * CHUNK + this.#used
    this.#used += needed
  }

  at(place: number): string | undefined {
    if (!(place >= 0 && place < this.#length)) return undefined
    const start = this.#starts[place] ?? 0
    const chunk = this.#chunks[Math.floor(start / CHUNK)] as DataView
    const from = start % CHUNK
    return this.#decoder.decode(new Uint8Array(chunk.buffer, from + HEAD, chunk.getUint32(from)))
  }

  /** A text longer than a chunk has one of its own. */
  #take(needed: number): void {
    this.#chunks.push(new DataView(new ArrayBuffer(Math.max(CHUNK, needed))))
    this.#used = 0
  }
}

function grown(starts: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(starts.length * 2)
  more.set(starts)
  return more
}
