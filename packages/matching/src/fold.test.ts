import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldings, foldWords } from './fold.ts'
import { anyText } from './matching.fixture.ts'
import { joinParticles, nameWords, withoutParticles } from './particles.ts'

test.each([
  ["O'Brien", 'obrien'],
  ['O’Brien', 'obrien'],
  ['García-López', 'garcia lopez'],
  ['  ÁNGELA   María ', 'angela maria'],
  ['Straße', 'strasse'],
  ['Søren Łukasz Đorđe', 'soren lukasz dorde'],
  ['Ñuñez', 'nunez'],
  ['Nguyễn', 'nguyen'],
  ['İstanbul', 'istanbul'],
  ['Иванов Юрий', 'ivanov yurii'],
  ['Παπαδόπουλος', 'papadopoylos'],
  ['王小明', '王小明'],
  ['김민수', '김민수'],
  ['ガブリエル', 'ガブリエル'],
  ['Yundt842', 'yundt842'],
  ['St. John, Jr.', 'st john jr'],
  ['محمّد', 'محمد'],
  ['सीता', 'सीता'],
  ['', ''],
])('%s folds to %s', (written, folded) => {
  expect(fold(written)).toBe(folded)
})

test('folding twice changes nothing, and capitals and accents never matter', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(foldWords(text).join(' ')).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
  )
})

test('umlauts have their long spelling beside the short one', () => {
  expect(foldings('Müller')).toEqual(['muller', 'mueller'])
  expect(foldings('Aaberg')).toEqual(['aaberg'])
})

test('particles are left out or joined, unless they are the whole name', () => {
  expect(nameWords('de la Cruz')).toEqual(['cruz', 'delacruz'])
  expect(nameWords('Le')).toEqual(['le'])
  expect(withoutParticles(['garcia', 'e'])).toEqual(['garcia', 'e'])
  expect(joinParticles(['o', 'brien'])).toEqual(['obrien'])
  expect(joinParticles(['cruz', 'maria'])).toBeUndefined()
})
