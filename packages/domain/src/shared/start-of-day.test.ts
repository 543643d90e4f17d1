import { expect, test } from 'vitest'
import { civilTime } from './civil-time.ts'
import { startOfDay } from './start-of-day.ts'

const utc = (text: string) => Date.parse(`${text}Z`)

test.each([
  ['an ordinary day', [2026, 11, 17], 'America/New_York', '2026-11-17T05:00'],
  ['the day on which clocks go forward', [2026, 3, 8], 'America/New_York', '2026-03-08T05:00'],
  ['the day behind it', [2026, 3, 9], 'America/New_York', '2026-03-09T04:00'],
  ['the day on which clocks go back', [2026, 11, 1], 'America/New_York', '2026-11-01T04:00'],
  ['ahead of UTC', [2026, 6, 1], 'Asia/Kolkata', '2026-05-31T18:30'],
  ['six days before the second of a month', [2026, 3, -4], 'UTC', '2026-02-24T00:00'],
  ['midnight left out by the clocks', [2026, 9, 6], 'America/Santiago', '2026-09-06T04:00'],
] as const)('edge case 37 where a day begins: %s', (_, [year, month, day], zone, begins) => {
  expect(startOfDay(year, month, day, zone)).toBe(utc(begins))
})

test('edge case 37 the minute before belongs to the day before, all year', () => {
  for (let day = 1; day <= 365; day++) {
    const at = startOfDay(2026, 1, day, 'America/Santiago')
    const today = new Date(Date.UTC(2026, 0, day)).getUTCDate()
    expect(civilTime(at, 'America/Santiago').day).toBe(today)
    expect(civilTime(at - 60_000, 'America/Santiago').day).not.toBe(today)
  }
})
