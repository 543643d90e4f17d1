import { describe, expect, test } from 'vitest'
import { clockFrom } from './clock.ts'
import { SENT, SOON, seen } from './test-samples.ts'

const ZONE = 'America/Los_Angeles'
const en = clockFrom(SENT, ZONE, 'en')
const es = clockFrom(SENT, ZONE, 'es')
const local = (time: string) => Date.parse(`2027-03-03T${time}-08:00`)

describe('times are told in the clinic zone, as the words of the mails say', () => {
  test.each([
    ['the time of sending', en.clock(SENT), '9:12 am', es.clock(SENT), '9:12 a. m.'],
    ['something that happened today', en.at(SENT), 'today at 9:12 am', es.at(SENT), 'hoy a las 9:12 a. m.'],
    ['an end today', en.until(SOON), '9:42 am today', es.until(SOON), 'las 9:42 a. m. de hoy'],
    [
      'an end on another day',
      en.until(SENT + 72 * 3_600_000),
      'Saturday, March 6, 9:12 am',
      es.until(SENT + 72 * 3_600_000),
      'el sábado 6 de marzo a las 9:12 a. m.',
    ],
    [
      'a moment to come',
      en.on(SENT + 72 * 3_600_000),
      'on Saturday, March 6, at 9:12 am',
      es.on(SENT + 72 * 3_600_000),
      'el sábado 6 de marzo a las 9:12 a. m.',
    ],
    ['a moment to come today', en.on(SOON), 'at 9:42 am today', es.on(SOON), 'a las 9:42 a. m. de hoy'],
    ['noon', en.clock(local('12:00')), '12:00 pm', es.clock(local('12:00')), '12:00 p. m.'],
    ['midnight', en.clock(local('00:05')), '12:05 am', es.clock(local('00:05')), '12:05 a. m.'],
    [
      'one o’clock, which is singular in Spanish',
      en.until(local('13:05')),
      '1:05 pm today',
      es.until(local('13:05')),
      'la 1:05 p. m. de hoy',
    ],
    [
      'last night, which is another day by the calendar',
      en.at(local('00:00') - 60_000),
      'on Tuesday, March 2, at 11:59 pm',
      es.at(local('00:00') - 60_000),
      'el martes 2 de marzo a las 11:59 p. m.',
    ],
  ])('%s', (_, english, wantEnglish, spanish, wantSpanish) => {
    expect(seen(english)).toBe(wantEnglish)
    expect(seen(spanish)).toBe(wantSpanish)
  })

  test('a time does not break over two lines', () => {
    expect(en.clock(SENT)).toBe('9:12\u00a0am')
    expect(es.clock(SENT)).toBe('9:12\u00a0a.\u00a0m.')
  })

  test('the day is the day at the clinic, not in Greenwich', () => {
    // 11:30 pm at the clinic is already tomorrow in UTC.
    const late = clockFrom(local('23:30'), ZONE, 'en')
    expect(seen(late.until(local('23:59')))).toBe('11:59 pm today')
    expect(seen(late.until(local('23:30') + 3_600_000))).toBe('Thursday, March 4, 12:30 am')
  })

  test('the night the clocks go forward', () => {
    const before = Date.parse('2027-03-14T01:50:00-08:00')
    const clock = clockFrom(before, ZONE, 'en')
    expect(seen(clock.until(before + 20 * 60_000))).toBe('3:10 am today')
  })

  test('an unknown zone is an error, not a wrong time', () => {
    expect(() => clockFrom(SENT, 'America/Nowhere', 'en')).toThrow(RangeError)
  })
})
