import { describe, expect, test } from 'vitest'
import { isOpenAt, usualWeek, Week, weekWords } from './opening-hours.ts'

const day = (opens: number, closes: number) => ({ opens: opens * 60, closes: closes * 60 })
const zone = 'America/New_York'

describe('the hours as pages and mails print them', () => {
  test('days with the same hours are one stretch', () => {
    expect(weekWords(usualWeek)).toEqual({
      en: 'Monday to Friday, 8 am to 5 pm',
      es: 'lunes a viernes, de 8 a. m. a 5 p. m.',
    })
  })

  test('two days are joined, a gap begins anew, Sunday ends the week', () => {
    const long = day(8, 18)
    const week: Week = [day(10, 12), long, long, null, long, day(7.5, 12), day(10, 12)]
    expect(weekWords(week)).toEqual({
      en: 'Monday and Tuesday, 8 am to 6 pm; Thursday, 8 am to 6 pm; Friday, 7:30 am to 12 pm; Saturday and Sunday, 10 am to 12 pm',
      es: 'lunes y martes, de 8 a. m. a 6 p. m.; jueves, de 8 a. m. a 6 p. m.; viernes, de 7:30 a. m. a 12 p. m.; sábado y domingo, de 10 a. m. a 12 p. m.',
    })
  })
})

test('open from the first minute to the last, by the clinic’s own clock', () => {
  const monday = (utc: string) => isOpenAt(usualWeek, Date.parse(`2026-11-23T${utc}Z`), zone)
  expect(['12:59', '13:00', '21:59', '22:00'].map(monday)).toEqual([false, true, true, false])
  expect(isOpenAt(usualWeek, Date.parse('2026-11-22T15:00Z'), zone)).toBe(false)
})

test('a day that ends before it begins, and a time between the quarters, are no hours', () => {
  const closed = [null, null, null, null, null, null]
  expect(Week.safeParse([day(17, 8), ...closed]).success).toBe(false)
  expect(Week.safeParse([{ opens: 481, closes: 600 }, ...closed]).success).toBe(false)
  expect(Week.safeParse([day(8, 17), ...closed]).success).toBe(true)
})
