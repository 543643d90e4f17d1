import type { Language } from '../shared/language.ts'
import type { Random } from '../verify/draw-items.ts'
import { englishWords } from './english-words.ts'
import { spanishWords } from './spanish-words.ts'

/** What a call word is drawn from. */
export const callWords: Record<Language, readonly string[]> = { en: englishWords, es: spanishWords }

/**
 * Two different words of the caller’s language, as they are said: “garden, lemon”. At least 16 bits, which is enough
 * here: whoever pretends to be the clinic has one guess, aloud, to somebody who then hangs up.
 */
export function drawCallWord(language: Language, random: Random): string {
  const words = callWords[language]
  const first = random(words.length)
  // One step or more away from the first, round the end, so that the same word is never said twice.
  const second = (first + 1 + random(words.length - 1)) % words.length
  return `${words[first]}, ${words[second]}`
}
