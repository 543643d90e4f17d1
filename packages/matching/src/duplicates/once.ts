const MOST_KEPT = 100_000
const kept = new Map<string, string>()
const NONE: readonly string[] = []

/** One string for all that are equal: names, streets and towns repeat, and a sweep holds a million records at a time. */
export function once(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, text)
  return text
}

/** One list for all that are empty, as most lists of a record are. */
export const orNone = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? NONE : texts)

/** A list of words that other records have as well. */
export const onceEach = (texts: readonly string[]): readonly string[] => orNone(texts.map(once))
