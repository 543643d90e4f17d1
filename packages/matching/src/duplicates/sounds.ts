import { doubleMetaphone } from 'double-metaphone'

/** Names repeat: of a million people's words a few ten thousand differ. Beyond this the memory is given back. */
const MOST_REMEMBERED = 50_000
const remembered = new Map<string, readonly [string, string]>()

/** The one or two ways an English speaker says a word, by Double Metaphone (Philips 2000). */
export function soundsOf(word: string): readonly [string, string] {
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const sounds = doubleMetaphone(word)
  remembered.set(word, sounds)
  return sounds
}

/** Whether two words may be said the same; sounds of one consonant (`lee`, `la`) say too little. */
export function soundAlike(a: string, b: string): boolean {
  const [a1, a2] = soundsOf(a)
  const [b1, b2] = soundsOf(b)
  const same = (x: string, y: string): boolean => x.length > 1 && x === y
  return same(a1, b1) || same(a1, b2) || same(a2, b1) || same(a2, b2)
}
