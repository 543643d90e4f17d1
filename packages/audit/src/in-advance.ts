/**
 * Begins work on the items of a stream while those before them are still looked at; gives each with what came of it, in
 * order. Portions are begun at once: threads that sleep between two pieces of work cost more to wake than they save.
 * @param portion how many are begun at once; so many again wait for their turn
 * @throws what the stream or the work throws, when it is that item's turn
 */
export async function* inAdvance<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  portion: number,
  begin: (item: T) => Promise<R>,
): AsyncGenerator<[T, R]> {
  let before: [T, Promise<R>][] = []
  const waiting: T[] = []
  const beginAll = (): [T, Promise<R>][] =>
    waiting.splice(0).map((item) => {
      const work = begin(item)
      // It may fail before its turn comes; it is told then.
      work.catch(() => undefined)
      return [item, work]
    })
  for await (const item of items) {
    waiting.push(item)
    if (waiting.length < portion) continue
    const begun = beginAll()
    for (const [done, work] of before) yield [done, await work]
    before = begun
  }
  for (const [done, work] of [...before, ...beginAll()]) yield [done, await work]
}
