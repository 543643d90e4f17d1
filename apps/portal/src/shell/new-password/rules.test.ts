import { expect, test } from 'vitest'
import { refusedWords, ruleLines } from './rules.ts'

const limits = { least: 15, most: 256 }
const shown = (...args: Parameters<typeof ruleLines>) =>
  ruleLines(...args).map(({ name, state }) => `${name} ${state}`)

test('P2 length ticks while typing; what only the server knows waits', () => {
  expect(shown('short', limits, undefined)).toEqual(['length open', 'common later', 'personal later'])
  expect(shown('x'.repeat(15), limits, undefined)).toEqual(['length done', 'common later', 'personal later'])
})

test('P3 a refusal marks its rule, and those tried before it were met', () => {
  const long = 'alder creek 12345'
  expect(shown(long, limits, 'own-name')).toEqual(['length done', 'common done', 'personal bad'])
  expect(shown(long, limits, 'common')).toEqual(['length done', 'common bad', 'personal later'])
  expect(shown(long, limits, 'clinic-word')).toEqual([
    'length done',
    'common done',
    'clinic bad',
    'personal later',
  ])
  expect(shown(long, limits, 'too-long')).toEqual([
    'length done',
    'long bad',
    'common later',
    'personal later',
  ])
})

test('P3 no refusal tells which of name, birth date and username it was', () => {
  const words = (['username', 'own-name', 'birth-date'] as const).map((rule) =>
    refusedWords(rule, 'x', limits),
  )
  expect(new Set(words.map(([key]) => key))).toEqual(new Set(['choose.refused.personal']))
})

test('a short one is told how many are missing', () => {
  expect(refusedWords('too-short', 'wet boots by', limits)).toEqual(['choose.refused.short', { n: 3 }])
})
