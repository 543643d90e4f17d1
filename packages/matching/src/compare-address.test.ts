import { describe, expect, test } from 'vitest'
import { samePostcode, sameStreet } from './compare-address.ts'

test('of a ZIP code five digits are enough', () => {
  expect(samePostcode('45011', '45011-2210')).toBe(true)
  expect(samePostcode('45011 2210', '45011')).toBe(true)
  expect(samePostcode('sw1a1aa', 'SW1A 1AA')).toBe(true)
  expect(samePostcode('OH 45011', '45011')).toBe(true)
  expect(samePostcode('45011 or 45012', '45011')).toBe(false)
  expect(samePostcode('4501', '45011')).toBe(false)
  expect(samePostcode('', '')).toBe(false)
})

describe('street', () => {
  test.each([
    ['12 main street', '12 Main St'],
    ['12 N Main St.', '12 North Main Street, Apt 4'],
    ['12 main st apt 4', '12 Main St #4'],
    ['1500 5th ave', '1500 Fifth Avenue'],
    ['12 saint james street', '12 St. James St'],
    ['4 calle del sol', '4 Calle Sol'],
    ['7 Cañón Rd', '7 Canon Road'],
    ['12 Main St 4B', '12 Main St Apt 4-B'],
    ['7 Deer Run Rd', '7 Deerrun Road'],
  ])('%s is %s', (said, filed) => {
    expect(sameStreet(said, filed)).toBe(true)
    expect(sameStreet(filed, said)).toBe(true)
  })
  test.each([
    ['main street', '12 Main St'],
    ['13 main st', '12 Main St'],
    ['12 main ave', '12 Main St'],
    ['12 main st apt 5', '12 Main St Apt 4'],
    ['12 main st 5', '12 Main St Apt 4'],
    ['1 2main st', '12 Main St'],
    ['121 st', '12 1st'],
    ['12', '12 Main St'],
    ['', ''],
    ['the', 'la'],
  ])('`%s` is not `%s`', (said, filed) => {
    expect(sameStreet(said, filed)).toBe(false)
  })

  const place = ['Broken Arrow', 'OK', '74012']
  test.each([
    '2 Main Ave, Broken Arrow',
    '2 main avenue broken arrow OK 74012',
    '2 Main Ave 74012',
    '2 Main Ave Apt 4, Broken Arrow, OK',
  ])('`%s` is the street with the town that is on file', (said) => {
    expect(sameStreet(said, '2 Main Ave', place)).toBe(true)
    expect(sameStreet(said, '2 Main Ave Apt 4', place)).toBe(true)
  })
  test.each(['2 Main Ave, Tulsa', '2 Main Ave, Broken', '2, Broken Arrow', 'Broken Arrow OK'])(
    '`%s` is not',
    (said) => {
      expect(sameStreet(said, '2 Main Ave', place)).toBe(false)
    },
  )
  test('a street that is called as its town stays whole', () => {
    expect(sameStreet('2 Broken Arrow', '2 Broken Arrow', place)).toBe(true)
    expect(sameStreet('2', '2 Broken Arrow', place)).toBe(false)
  })
})
