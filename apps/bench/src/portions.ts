/** What a source gives, in lists of at most `size`. */
export function* portionsOf<T>(source: Iterable<T>, size: number): Generator<T[]> {
  let some: T[] = []
  for (const one of source) {
    some.push(one)
    if (some.length === size) {
      yield some
      some = []
    }
  }
  if (some.length > 0) yield some
}
