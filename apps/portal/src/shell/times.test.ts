import { expect, test } from 'vitest'
import { timesIn } from './times.ts'

const zone = 'America/Los_Angeles'
const at = (text: string) => Date.parse(text)
const nine = at('2027-03-03T17:00:00Z')
const en = timesIn('en', zone, () => nine)
const es = timesIn('es', zone, () => nine)
const [SPACE, plain] = ['\u00a0', (text: string) => text.replaceAll('\u00a0', '_')]

test('clock times are the clinic’s, with no-break spaces inside', () => {
  expect(en.clock(at('2027-03-03T17:41:00Z'))).toBe(`9:41${SPACE}am`)
  expect(es.clock(at('2027-03-03T17:41:00Z'))).toBe(`9:41${SPACE}a.${SPACE}m.`)
  expect(plain(en.clock(at('2027-03-03T08:05:00Z')))).toBe('12:05_am')
  expect(plain(en.clock(at('2027-03-03T20:00:00Z')))).toBe('12:00_pm')
})

test('one o’clock is singular in Spanish', () => {
  expect(plain(es.atClock(at('2027-03-03T21:05:00Z')))).toBe('a la 1:05_p._m.')
  expect(plain(es.atClock(at('2027-03-03T22:05:00Z')))).toBe('a las 2:05_p._m.')
})

test('something past says its day', () => {
  const past = (text: string) => [plain(en.past(at(text))), plain(es.past(at(text)))]
  expect(past('2027-03-03T16:31:00Z')).toEqual(['today at 8:31_am', 'hoy a las 8:31_a._m.'])
  expect(past('2027-03-03T07:30:00Z')).toEqual(['yesterday at 11:30_pm', 'ayer a las 11:30_p._m.'])
  expect(past('2027-02-11T16:31:00Z')).toEqual([
    'on February 11 at 8:31_am',
    'el 11 de febrero a las 8:31_a._m.',
  ])
  expect(past('2026-03-03T16:31:00Z')).toEqual([
    'on March 3, 2026 at 8:31_am',
    'el 3 de marzo de 2026 a las 8:31_a._m.',
  ])
})

test('the end of something says its day', () => {
  const until = (text: string) => [plain(en.until(at(text))), plain(es.until(at(text)))]
  expect(until('2027-03-03T16:31:00Z')).toEqual(['8:31_am today', 'las 8:31_a._m. de hoy'])
  expect(until('2027-02-28T16:31:00Z')).toEqual([
    '8:31_am on February 28',
    'las 8:31_a._m. del 28 de febrero',
  ])
})

test('doors open and shut at whole hours, and tomorrow or on a weekday', () => {
  expect(plain(en.shuts(at('2027-03-04T01:00:00Z')))).toBe('5_pm')
  expect(plain(es.shuts(at('2027-03-04T01:30:00Z')))).toBe('las 5:30_p._m.')
  expect(plain(en.opens(at('2027-03-03T18:00:00Z')))).toBe('at 10_am')
  expect(plain(es.opens(at('2027-03-04T16:00:00Z')))).toBe('mañana a las 8_a._m.')
  expect(plain(en.opens(at('2027-03-08T16:00:00Z')))).toBe('Monday at 8_am')
  expect(plain(es.opens(at('2027-03-08T16:00:00Z')))).toBe('el lunes a las 8_a._m.')
})

test('a birth date is the same day in every zone', () => {
  expect(en.date('1962-03-04')).toBe('March 4, 1962')
  expect(es.date('1962-03-04')).toBe('4 de marzo de 1962')
})

test('lengths are rounded up and agree in number', () => {
  expect([30_000, 61_000, 1_800_000, 3 * 86_400_000, 3_600_000 * 24].map(en.life)).toEqual([
    '30 seconds',
    '61 seconds',
    '30 minutes',
    '3 days',
    '24 hours',
  ])
  expect([1_000, 1_800_000, 7 * 86_400_000].map(es.life)).toEqual(['1 segundo', '30 minutos', '7 días'])
})
