import { z } from 'zod'
import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import type { Language, Spoken } from '../shared/language.ts'

const Minute = z
  .int()
  .min(0)
  .max(24 * 60 - 15)
  .multipleOf(15)
/** From when until when the phone is answered on one day, minutes since midnight of the clinic's clock. */
export const OpenDay = z
  .strictObject({ opens: Minute, closes: Minute })
  .refine(({ opens, closes }) => opens < closes)
export type OpenDay = z.infer<typeof OpenDay>

/** The days of a week, Sunday first as a clock counts them; null where the clinic is closed. */
export const Week = z.array(OpenDay.nullable()).length(7)
export type Week = z.infer<typeof Week>

const weekday: OpenDay = { opens: 8 * 60, closes: 17 * 60 }
/** Where nobody said anything else: weekdays, eight to five. */
export const usualWeek: Week = [null, weekday, weekday, weekday, weekday, weekday, null]

/**
 * Whether the clinic is open at an instant.
 * @param early minutes before it opens that count as open, and `late` minutes after it closes
 */
export function isOpenAt(week: Week, at: Instant, timeZone: string, early = 0, late = 0): boolean {
  const { weekday, hour, minute } = civilTime(at, timeZone)
  const day = week[weekday]
  const clock = hour * 60 + minute
  return day != null && clock >= day.opens - early && clock < day.closes + late
}

/** Monday first, as people read a week. */
const READ = [1, 2, 3, 4, 5, 6, 0] as const
/** The names of the days, Sunday first. */
export const weekdayNames: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
}
type Says = { and: string; to: string; am: string; pm: string; from: string; until: string }
const says: Record<Language, Says> = {
  en: { and: 'and', to: 'to', am: 'am', pm: 'pm', from: '', until: 'to' },
  es: { and: 'y', to: 'a', am: 'a. m.', pm: 'p. m.', from: 'de ', until: 'a' },
}

/** A week as pages and mails print it: `Monday to Friday, 8 am to 5 pm` · `lunes a viernes, de 8 a. m. a 5 p. m.` */
export const weekWords = (week: Week): Spoken => ({ en: inWords(week, 'en'), es: inWords(week, 'es') })

function inWords(week: Week, language: Language): string {
  const names = weekdayNames[language]
  const { and, to, from, until } = says[language]
  const alike: { days: string[]; hours: string; last: number }[] = []
  for (const [place, n] of READ.entries()) {
    const day = week[n]
    if (!day) continue
    const hours = `${from}${clockOf(day.opens, language)} ${until} ${clockOf(day.closes, language)}`
    const open = alike.at(-1)
    if (open && open.hours === hours && open.last === place - 1) {
      open.days.push(names[n] ?? '')
      open.last = place
    } else alike.push({ days: [names[n] ?? ''], hours, last: place })
  }
  return alike
    .map(({ days, hours }) => {
      const [first, ...more] = days
      const last = more.at(-1)
      if (last === undefined) return `${first}, ${hours}`
      return `${first} ${more.length === 1 ? and : to} ${last}, ${hours}`
    })
    .join('; ')
}

function clockOf(minutes: number, language: Language): string {
  const hour = Math.floor(minutes / 60)
  const past = minutes % 60
  const { am, pm } = says[language]
  return `${hour % 12 || 12}${past ? `:${String(past).padStart(2, '0')}` : ''} ${hour < 12 ? am : pm}`
}
