import { describe, expect, test } from 'vitest'
import { Language } from '../shared/language.ts'
import { callWords, drawCallWord } from './call-word.ts'

/** Whether one is the other with a letter changed, added or left out; or the same. */
function isOneLetterAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  return long.slice(same + 1) === short.slice(same + (long.length === short.length ? 1 : 0))
}
/** As US Spanish hears it. */
const heard = (word: string): string =>
  word
    .replaceAll('qu', 'k')
    .replaceAll('ch', '1')
    .replace(/c(?=[ei])/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(
      /[czvxh]|ll|gu/g,
      (sound) => ({ c: 'k', z: 's', v: 'b', x: 's', h: '', ll: 'y', gu: 'g' })[sound] ?? '',
    )

describe('the lists', () => {
  test.each(Language.options)('%s: enough words that are short, plain, and unlike each other', (language) => {
    const words = callWords[language]
    expect(words.length).toBeGreaterThanOrEqual(257)
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([])
    const sounds = language === 'es' ? words.map(heard) : words
    const alike = words.filter((word, i) =>
      words.some(
        (other, j) =>
          j < i && (isOneLetterAway(word, other) || isOneLetterAway(sounds[i] ?? '', sounds[j] ?? '')),
      ),
    )
    expect(alike).toEqual([])
  })

  test.each(Language.options)(
    '%s: each pair of two words can be drawn, and they give sixteen bits',
    (language) => {
      const n = callWords[language].length
      const pairs = new Set<string>()
      for (let first = 0; first < n; first++)
        for (let second = 0; second < n - 1; second++) {
          const draws = [first, second]
          pairs.add(drawCallWord(language, () => draws.shift() ?? 0))
        }
      expect(pairs.size).toBe(n * (n - 1))
      expect([...pairs].filter((pair) => new Set(pair.split(', ')).size < 2)).toEqual([])
      expect(Math.log2(pairs.size)).toBeGreaterThanOrEqual(16)
    },
  )
})
