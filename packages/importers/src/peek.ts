export type ByteStream = AsyncIterable<Uint8Array>

/** The start of a stream, looked at, and the whole stream again from its first byte. */
export type Peeked = {
  head: Uint8Array
  /** Whether `head` is all there is. */
  complete: boolean
  bytes: ByteStream
  /** To be called at the end, so that a reader that stops early does not leave the file open. */
  close: () => Promise<void>
}

/**
 * Reads chunks until `enough` says so or the stream ends, then hands the whole stream back.
 *
 * @param enough asked after each chunk with the bytes so far
 */
export const peek = async (stream: ByteStream, enough: (head: Uint8Array) => boolean): Promise<Peeked> => {
  const chunks = stream[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  let complete = false
  while (!complete && !enough(head)) {
    const next = await chunks.next()
    if (next.done) complete = true
    else head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }

  const replay = async function* (): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head
    while (!complete) {
      const next = await chunks.next()
      if (next.done) return
      yield next.value
    }
  }
  const close = async () => {
    await chunks.return?.()
  }
  return { head, complete, bytes: replay(), close }
}
