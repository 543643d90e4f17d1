import { expect, test } from 'vitest'
import { clockTime, dayName, distance, shortMoment, timeLeft, timer, untilWords } from './times.ts'

const zone = 'America/New_York'
const now = Date.parse('2026-11-24T15:20:12Z')
const minutes = (n: number) => n * 60_000

test('clock times are read in the clinic’s zone, whatever the zone of the machine', () => {
  expect(clockTime(now, zone)).toBe('10:20 AM')
  expect(clockTime(now, 'America/Los_Angeles')).toBe('7:20 AM')
})

test('a distance is whole units, waits are rounded up', () => {
  expect(distance(now - minutes(4.9), now)).toBe('4 min ago')
  expect(distance(now + minutes(11.1), now)).toBe('in 12 min')
  expect(distance(now - 20_000, now)).toBe('just now')
  expect(distance(now - minutes(180), now)).toBe('3 h ago')
  expect(distance(now - minutes(47 * 60), now)).toBe('47 h ago')
  expect(distance(now - minutes(31 * 24 * 60), now)).toBe('31 days ago')
})

test('the day stands before the time unless it is today, and the year with it unless it is this one', () => {
  expect(shortMoment(now - minutes(40), now, zone)).toBe('today, 9:40 AM')
  expect(shortMoment(now - minutes(60 * 24 * 5), now, zone)).toBe('Thu 19, 10:20 AM')
  expect(shortMoment(now - minutes(60 * 24 * 40), now, zone)).toBe('Oct 15, 11:20 AM')
  expect(shortMoment(now - minutes(60 * 24 * 400), now, zone)).toBe('Oct 20, 2025, 11:20 AM')
  expect(dayName(now - minutes(60 * 24), now, zone)).toBe('Monday, November 23')
  expect(dayName(now - minutes(60 * 24 * 400), now, zone)).toBe('Monday, October 20, 2025')
  expect(untilWords(now + minutes(30), now, zone)).toBe('until 10:50 AM')
  expect(untilWords(now + minutes(60 * 72), now, zone)).toBe('until Friday, November 27, 10:20 AM')
})

test('the call timer goes on past an hour; time left never reads too long or below zero', () => {
  expect(timer(112_000)).toBe('01:52')
  expect(timer(3_727_000)).toBe('1:02:07')
  expect(timeLeft(now + 887_500, now)).toBe('14:48')
  expect(timeLeft(now - 5000, now)).toBe('0:00')
})
