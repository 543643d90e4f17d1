import { expect, test } from 'vitest'
import { dateOf, missingIn, monthOf } from './birth-date.ts'

test('a month is a number or a word, in either language', () => {
  expect(['3', '03', ' March ', 'mar', 'marzo', 'Mar.', 'setiembre', 'DIC'].map(monthOf)).toEqual([
    3, 3, 3, 3, 3, 3, 9, 12,
  ])
})

test('what could be two months or none is none', () => {
  expect(['ju', 'ma', '13', '0', 'x', '', '3.5', '-1'].map(monthOf)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})

test('a whole date is a day that existed', () => {
  expect(dateOf({ day: ' 4', month: 'march', year: '1962 ' })).toBe('1962-03-04')
  expect(dateOf({ day: '29', month: '2', year: '2000' })).toBe('2000-02-29')
  expect(dateOf({ day: '29', month: '2', year: '1900' })).toBeUndefined()
  expect(dateOf({ day: '31', month: 'abril', year: '1962' })).toBeUndefined()
})

test('the fields that need another look are named', () => {
  expect(missingIn({ day: '', month: '', year: '' })).toEqual(['month', 'day', 'year'])
  expect(missingIn({ day: '32', month: '3', year: '1962' })).toEqual(['day'])
  expect(missingIn({ day: '3', month: '3', year: '62' })).toEqual(['year'])
  expect(missingIn({ day: '1e1', month: '3', year: '1e3' })).toEqual(['day', 'year'])
})
