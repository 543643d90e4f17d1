import type { Language } from '@portal-desk/domain'

const NBSP = '\u00a0'
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' }
const HALVES: Record<Language, [string, string]> = {
  en: [`${NBSP}am`, `${NBSP}pm`],
  es: [`${NBSP}a.${NBSP}m.`, `${NBSP}p.${NBSP}m.`],
}
const MINUTE = 60_000
const DAY = 86_400_000
/** Days after which a date needs its year. */
const LONG_AGO = 300
const WHOLE_DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const

/** Times in the clinic's zone, as a person says them. Arguments are milliseconds since 1970, UTC. */
export type Times = {
  /** `9:41 am` · `9:41 a. m.` */
  clock(at: number): string
  /** When a door shuts, after "until" or "hasta": `5 pm` · `las 5 p. m.` */
  shuts(at: number): string
  /** `at 9:41 am` · `a la 1:05 p. m.` */
  atClock(at: number): string
  /** Something past: `today at 9:41 am` · `ayer a las 9:41 a. m.` */
  past(at: number): string
  /** The end of something: `9:41 am today` · `las 9:41 a. m. del 3 de marzo` */
  until(at: number): string
  /** When a door opens: `at 8 am`, `Monday at 8 am` · `el lunes a las 8 a. m.` */
  opens(at: number): string
  /** `March 4, 1962` · `4 de marzo de 1962`, from 'YYYY-MM-DD'. */
  date(day: string): string
  /** `May 12, 2025` · `12 de mayo de 2025`, the day of a moment. */
  day(at: number): string
  /** A length in milliseconds, rounded up: `30 minutes` · `3 días` */
  life(length: number): string
}

/** @param now the present moment, for "today" and "yesterday" */
export function timesIn(language: Language, timeZone: string, now: () => number): Times {
  const en = language === 'en'
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...options })
  const digits = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  const parts = (at: number) => {
    const found = new Map(digits.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? 0
    const day = Date.UTC(part('year'), part('month') - 1, part('day')) / DAY
    return { hour: part('hour'), minute: part('minute'), day }
  }
  const daysAway = (at: number) => parts(at).day - parts(now()).day
  const dayName = (at: number) => format({ month: 'long', day: 'numeric' }).format(at)

  const spoken = (at: number, whole: boolean) => {
    const { hour, minute } = parts(at)
    const minutes = whole && minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
    const clock = `${hour % 12 || 12}${minutes}${HALVES[language][hour < 12 ? 0 : 1]}`
    // One o'clock is singular in Spanish.
    return { clock, the: en ? clock : `${hour % 12 === 1 ? 'la' : 'las'} ${clock}` }
  }
  const the = (at: number) => spoken(at, false).the
  const atClock = (at: number) => `${en ? 'at' : 'a'} ${the(at)}`

  return {
    clock: (at) => spoken(at, false).clock,
    shuts: (at) => spoken(at, true).the,
    atClock,
    past(at) {
      const away = daysAway(at)
      if (away === 0) return `${en ? 'today' : 'hoy'} ${atClock(at)}`
      if (away === -1) return `${en ? 'yesterday' : 'ayer'} ${atClock(at)}`
      const long = away < -LONG_AGO ? format(WHOLE_DAY).format(at) : dayName(at)
      return `${en ? 'on' : 'el'} ${long} ${atClock(at)}`
    },
    until(at) {
      const away = daysAway(at)
      if (away === 0) return `${the(at)} ${en ? 'today' : 'de hoy'}`
      if (away === -1) return `${the(at)} ${en ? 'yesterday' : 'de ayer'}`
      return `${the(at)} ${en ? 'on' : 'del'} ${dayName(at)}`
    },
    opens(at) {
      const away = daysAway(at)
      const clock = `${en ? 'at' : 'a'} ${spoken(at, true).the}`
      if (away <= 0) return clock
      if (away === 1) return `${en ? 'tomorrow' : 'mañana'} ${clock}`
      return `${en ? '' : 'el '}${format({ weekday: 'long' }).format(at)} ${clock}`
    },
    day: (at) => format(WHOLE_DAY).format(at),
    date: (day) => format(WHOLE_DAY, 'UTC').format(Date.parse(day)),
    life(length) {
      const [count, unit] =
        length < 2 * MINUTE
          ? [length / 1_000, 'second']
          : length < 120 * MINUTE
            ? [length / MINUTE, 'minute']
            : length < 2 * DAY
              ? [length / (60 * MINUTE), 'hour']
              : [length / DAY, 'day']
      const words = new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' })
      return words.format(Math.ceil(count))
    },
  }
}
