/** Reads a stream one item ahead, so that several sorted streams can be walked side by side. */
export interface Cursor<T> {
  /** The item at hand; undefined at the end. */
  readonly head: T | undefined
  /** Moves to the next item and answers the one that was at hand. */
  next(): Promise<T | undefined>
}

/** Opens a cursor with the first item at hand. */
export async function openCursor<T>(items: AsyncIterable<T> | Iterable<T>): Promise<Cursor<T>> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const pull = async () => {
    const step = await source.next()
    return step.done ? undefined : step.value
  }
  let head = await pull()
  return {
    get head() {
      return head
    },
    async next() {
      const taken = head
      if (taken !== undefined) head = await pull()
      return taken
    },
  }
}
