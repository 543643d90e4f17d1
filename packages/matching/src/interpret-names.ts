import { fold, foldings } from './fold.ts'
import { cutsOf, joinParticles, withoutParticles } from './particles.ts'

/** The folded words of all names typed, read one way; `cost` as for roles. */
export interface NameReading {
  words: string[]
  cost: number
}

const MOST_WORDS = 8

/** The ways to read the name words typed: particles dropped, joined, kept; long spellings; unspaced names cut in two. */
export function nameReadings(texts: readonly string[]): NameReading[] {
  if (texts.length === 0) return [{ words: [], cost: 0 }]
  const plain = words(texts.map(fold))
  if (plain.length === 0) return []
  const found: NameReading[] = [...ofParticles(plain)]
  const long = words(texts.map((text) => foldings(text).at(-1) ?? ''))
  if (long.join() !== plain.join())
    found.push(...ofParticles(long).map(({ words, cost }) => ({ words, cost: cost + 1 })))
  const cut = plain.findIndex((word) => cutsOf(word).length > 0)
  for (const [family, given] of cutsOf(plain[cut] ?? '')) {
    found.push({ words: [...plain.slice(0, cut), family, given, ...plain.slice(cut + 1)], cost: 0 })
  }
  return found.map(({ words, cost }) => ({ words: [...new Set(words)], cost }))
}

function ofParticles(plain: readonly string[]): NameReading[] {
  const bare = withoutParticles(plain)
  if (bare.length === plain.length) return [{ words: [...plain], cost: 0 }]
  const joined = joinParticles(plain)
  const readings: NameReading[] = joined ? [{ words: joined, cost: 1 }] : []
  if (bare.length >= 2) return [{ words: bare, cost: 0 }, ...readings]
  // One word is left: dropping `d` from `d smith` or `le` from `le nguyen` would find every Smith and Nguyen.
  return [{ words: [...plain], cost: 0 }, ...readings, { words: bare, cost: 5 }]
}

function words(folded: readonly string[]): string[] {
  return folded.flatMap((text) => (text === '' ? [] : text.split(' '))).slice(0, MOST_WORDS)
}
