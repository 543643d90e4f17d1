import { expect, test } from 'vitest'
import { hours, minutes } from '../shared/instant.ts'
import { isNightlyDue } from './is-nightly-due.ts'

const ZONE = 'America/New_York'
/** 24 November, 2:00 in New York. */
const TWO = Date.UTC(2026, 10, 24, 7)

test('the nightly check is due from two o’clock in the clinic on, once a day', () => {
  expect(isNightlyDue(TWO - 1, ZONE, TWO - hours(24))).toBe(false)
  expect(isNightlyDue(TWO, ZONE, TWO - hours(24))).toBe(true)
  expect(isNightlyDue(TWO + minutes(1), ZONE, TWO)).toBe(false)
  expect(isNightlyDue(TWO + hours(21), ZONE, TWO)).toBe(false)
  expect(isNightlyDue(TWO + hours(24), ZONE, TWO)).toBe(true)
})

test('a server that was off at night makes it up', () => {
  expect(isNightlyDue(TWO + hours(8), ZONE, TWO - hours(48))).toBe(true)
  expect(isNightlyDue(TWO + hours(8), ZONE, undefined)).toBe(true)
})

test('on the night the clocks change it is due once as well', () => {
  // 1 November 2026, 2:00 summer time is 1:00 winter time an hour long.
  const change = Date.UTC(2026, 10, 1, 7)
  expect(isNightlyDue(change - 1, ZONE, change - hours(25))).toBe(false)
  expect(isNightlyDue(change, ZONE, change - hours(25))).toBe(true)
  expect(isNightlyDue(change + hours(1), ZONE, change)).toBe(false)
})
