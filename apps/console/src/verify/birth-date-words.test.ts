import { expect, test } from 'vitest'
import { birthDateWords } from './birth-date-words.ts'

test.each([
  ['3/3/1961', 'March 3, 1961'],
  ['12 mar 1984', 'March 12, 1984'],
  ['march 12, 1984', 'March 12, 1984'],
  ['12 de marzo de 1984', 'March 12, 1984'],
  ['1984-03-12', 'March 12, 1984'],
  ['3-12-1984', 'March 12, 1984'],
])('%s is said back as %s', (typed, words) => expect(birthDateWords(typed)).toBe(words))

test.each(['', '1984', '13/13/1984', '31 feb 1984', '3/3/61', 'garcia mar 1984', '0/0/1984'])(
  '“%s” is no whole date, so nothing is said back',
  (typed) => expect(birthDateWords(typed)).toBeUndefined(),
)
