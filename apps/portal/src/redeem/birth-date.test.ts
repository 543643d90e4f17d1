import { expect, test } from 'vitest'
import { dateOf, faultIn, missingIn, monthOf } from './birth-date.ts'

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

test('a day written as it is said is a day', () => {
  const days = ['3rd', '3.', '3º', '3.º', ' 3 ', 'third', '3 1'].map((day) =>
    dateOf({ day, month: 'may', year: '1980' }),
  )
  expect(days).toEqual([...Array(5).fill('1980-05-03'), undefined, undefined])
})

test('a day that never was is told from one that is not typed yet', () => {
  const today = '2027-03-03'
  const fault = (day: string, month: string, year: string) => faultIn({ day, month, year }, today)
  expect(fault('30', '2', '1979')).toEqual({ text: 'nosuch', fields: ['day'] })
  expect(fault('4', '30', '1979')).toEqual({ text: 'nosuch', fields: ['month'] })
  expect(fault('4', '3', '2027')).toEqual({ text: 'nosuch', fields: ['year'] })
  expect(fault('3', '3', '2027')).toBeUndefined()
  expect(fault('3', '3', '27')).toEqual({ text: 'incomplete', fields: ['year'] })
  expect(fault('', '3', '1927')).toEqual({ text: 'incomplete', fields: ['day'] })
})
