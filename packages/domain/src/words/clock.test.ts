import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockFor, countdown } from './clock.ts'
import { birthWords } from './person-words.ts'

const zone = 'America/New_York'
const at = (iso: string) => Date.parse(iso)
const now = at('2026-03-04T15:00:00Z') // Wednesday 10:00 in New York
const en = clockFor(now, zone, 'en')
const es = clockFor(now, zone, 'es')

test('console-words §0 {at}: today, yesterday, another day, another year', () => {
  expect(en.at(at('2026-03-04T14:41:00Z'))).toBe('at 9:41 AM')
  expect(en.at(at('2026-03-03T14:41:00Z'))).toBe('yesterday at 9:41 AM')
  expect(en.at(at('2026-03-01T14:41:00Z'))).toBe('on March 1 at 9:41 AM')
  expect(en.at(at('2025-03-03T14:41:00Z'))).toBe('on March 3, 2025 at 9:41 AM')
  expect(es.at(at('2026-03-04T14:41:00Z'))).toBe('a las 9:41 de la mañana')
  expect(es.at(at('2026-03-03T14:41:00Z'))).toBe('ayer a las 9:41 de la mañana')
  expect(es.at(at('2026-03-01T14:41:00Z'))).toBe('el 1 de marzo a las 9:41 de la mañana')
  expect(es.at(at('2026-03-03T18:05:00Z'))).toBe('ayer a la 1:05 de la tarde')
})

test('console-words §0 {until}, {from}, {later}', () => {
  expect(en.until(at('2026-03-04T15:12:00Z'))).toBe('until 10:12 AM')
  expect(en.until(at('2026-03-05T15:12:00Z'))).toBe('until March 5 at 10:12 AM')
  expect(es.until(at('2026-03-04T15:12:00Z'))).toBe('hasta las 10:12 de la mañana')
  expect(es.until(at('2026-03-04T18:05:00Z'))).toBe('hasta la 1:05 de la tarde')
  expect(es.until(at('2026-03-05T15:12:00Z'))).toBe('hasta el 5 de marzo a las 10:12 de la mañana')
  expect(en.from(at('2026-03-05T15:12:00Z'))).toBe('from March 5')
  expect(es.from(at('2026-03-05T15:12:00Z'))).toBe('a partir del 5 de marzo')
  expect(en.later(at('2026-03-04T19:30:00Z'))).toBe('after 2:30 PM')
  expect(es.later(at('2026-03-04T19:30:00Z'))).toBe('después de las 2:30 de la tarde')
  expect(es.later(at('2026-03-05T19:30:00Z'))).toBe('después del 5 de marzo a las 2:30 de la tarde')
  expect(en.later(now + 60 * 60_000)).toBe('in about an hour')
  expect(es.later()).toBe('un poco más tarde')
})

test('console-words §0 {wait} and {life} are rounded up and agree in number', () => {
  expect(en.wait(now + 61_000)).toBe('2 minutes')
  expect(en.wait(now + 60_000)).toBe('1 minute')
  expect(en.wait(now - 5)).toBe('1 minute')
  expect(es.wait(now + 61_000)).toBe('2 minutos')
  expect(en.life(30 * 60_000)).toBe('30 minutes')
  expect(en.life(72 * 3_600_000)).toBe('3 days')
  expect(es.life(3_600_000)).toBe('1 hora')
  expect(es.life(24 * 3_600_000)).toBe('1 día')
  expect(countdown(now + 100_000, now)).toBe('1:40')
  expect(countdown(now + 99_001, now)).toBe('1:40')
  expect(countdown(now + 3_900_000, now)).toBe('1:05:00')
})

test('edge case 37: one minute before and after midnight in the clinic, whatever the day is in UTC', () => {
  const justAfter = clockFor(at('2026-03-04T05:01:00Z'), zone, 'en')
  expect(justAfter.at(at('2026-03-04T04:59:00Z'))).toBe('yesterday at 11:59 PM')
  expect(justAfter.at(at('2026-03-04T05:00:00Z'))).toBe('at 12:00 AM')
  expect(clockFor(at('2026-03-04T05:01:00Z'), zone, 'es').at(at('2026-03-04T05:00:00Z'))).toBe(
    'a las 12:00 de la madrugada',
  )
  expect(clockFor(at('2026-03-04T05:01:00Z'), 'UTC', 'en').at(at('2026-03-04T04:59:00Z'))).toBe('at 4:59 AM')
})

test('edge case 37: the day of a clock change is one day long in words', () => {
  // Spring: 2:00 becomes 3:00 on March 8. Autumn: 2:00 becomes 1:00 on November 1.
  const spring = clockFor(at('2026-03-09T04:30:00Z'), zone, 'en')
  expect(spring.at(at('2026-03-08T05:30:00Z'))).toBe('yesterday at 12:30 AM')
  expect(spring.at(at('2026-03-08T07:00:00Z'))).toBe('yesterday at 3:00 AM')
  const autumn = clockFor(at('2026-11-02T05:30:00Z'), zone, 'en')
  expect(autumn.at(at('2026-11-01T04:30:00Z'))).toBe('yesterday at 12:30 AM')
  expect(autumn.at(at('2026-11-01T05:30:00Z'))).toBe('yesterday at 1:30 AM')
  expect(autumn.at(at('2026-11-01T06:30:00Z'))).toBe('yesterday at 1:30 AM')
  expect(autumn.at(at('2026-11-02T05:00:00Z'))).toBe('at 12:00 AM')
})

test('T9 a time in words never names a month by number, in any zone', () => {
  const zones = fc.constantFrom(
    'America/New_York',
    'America/Los_Angeles',
    'Pacific/Apia',
    'Asia/Kolkata',
    'UTC',
  )
  const instant = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2090-01-01T00:00:00Z') })
  fc.assert(
    fc.property(zones, instant, instant, (timeZone, then, reader) => {
      for (const language of ['en', 'es'] as const) {
        const clock = clockFor(reader, timeZone, language)
        for (const text of [clock.at(then), clock.until(then), clock.since(then), clock.from(then)]) {
          expect(text).not.toMatch(/\d\/\d|undefined|NaN/)
          expect(text).toBe(text.trim())
        }
      }
    }),
  )
})

test('a birth date is confirmed with its month as a word', () => {
  expect(birthWords('1984-03-12')).toBe('March 12, 1984')
  expect(birthWords('1984-03')).toBe('March 1984')
  expect(birthWords('1984')).toBe('1984')
})
