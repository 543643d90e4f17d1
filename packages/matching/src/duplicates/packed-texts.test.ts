import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackedTexts } from './packed-texts.ts'

function packed(texts: readonly string[]): PackedTexts {
  const all = new PackedTexts()
  for (const text of texts) all.add(text)
  return all
}
const longest = 5 * 2 ** 20

test('each text stands at its place as it came, and nothing beyond the last', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const all = packed(texts)
      expect(texts.map((_, place) => all.at(place))).toEqual(texts)
      expect([all.length, all.at(-1), all.at(texts.length)]).toEqual([texts.length, undefined, undefined])
    }),
  )
})

test('so do more texts than one piece of memory holds, and one that is longer than that', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `${i} ${'ñ'.repeat(i % 700)}`)
  texts.splice(9_000, 0, 'x'.repeat(longest), '')
  const all = packed(texts)
  expect(texts.every((text, place) => all.at(place) === text)).toBe(true)
})
