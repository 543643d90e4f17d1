import type { Clinic } from '../settings/clinic.ts'
import { type CivilTime, civilTime, daysApart } from '../shared/civil-time.ts'
import type { Duration, Instant } from '../shared/instant.ts'
import type { Language, Spoken } from '../shared/language.ts'
import { monthName } from './months.ts'

/** The times of one sentence in one language, with their prepositions inside (console-words §0). */
export type Clock = {
  /** at 9:41 AM · yesterday at 9:41 AM · on March 3 at 9:41 AM */
  at: (at: Instant) => string
  /** until 10:12 AM · until March 4 at 10:12 AM */
  until: (at: Instant) => string
  /** since 9:41 AM · since yesterday at 9:41 AM */
  since: (at: Instant) => string
  /** from March 5 */
  from: (at: Instant) => string
  /** after 2:30 PM · in about an hour · a little later (when nobody knows) */
  later: (at?: Instant) => string
  /** 2 minutes: how long still, rounded up, never 0. */
  wait: (until: Instant) => string
  /** 30 minutes · 3 days: a length of time. */
  life: (length: Duration) => string
  /** 9:41 AM, without any preposition. */
  time: (at: Instant) => string
}

function englishTime({ hour, minute }: CivilTime): string {
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`
}

function spanishPart(hour: number, minute: number): string {
  if (hour === 12 && minute === 0) return 'del mediodía'
  if (hour < 6) return 'de la madrugada'
  if (hour < 12) return 'de la mañana'
  return hour < 19 ? 'de la tarde' : 'de la noche'
}

/** "las 9:41 de la mañana", "la 1:05 de la tarde": the article agrees with the hour. */
function spanishTime({ hour, minute }: CivilTime): string {
  const shown = hour % 12 || 12
  const article = shown === 1 ? 'la' : 'las'
  return `${article} ${shown}:${String(minute).padStart(2, '0')} ${spanishPart(hour, minute)}`
}

const inYear = (then: CivilTime, now: CivilTime, year: string): string => (then.year === now.year ? '' : year)
const englishDate = (then: CivilTime, now: CivilTime): string =>
  `${monthName(then.month, 'en')} ${then.day}${inYear(then, now, `, ${then.year}`)}`
const spanishDate = (then: CivilTime, now: CivilTime): string =>
  `${then.day} de ${monthName(then.month, 'es')}${inYear(then, now, ` de ${then.year}`)}`

const lengths: Record<Language, Record<'minute' | 'hour' | 'day', [one: string, many: string]>> = {
  en: { minute: ['minute', 'minutes'], hour: ['hour', 'hours'], day: ['day', 'days'] },
  es: { minute: ['minuto', 'minutos'], hour: ['hora', 'horas'], day: ['día', 'días'] },
}

/** Rounded up: minutes, from 90 minutes on hours, from two days (or exactly one) on days. */
function lengthInWords(length: Duration, language: Language): string {
  const minutes = Math.max(1, Math.ceil(length / 60_000))
  const hours = Math.ceil(minutes / 60)
  const [count, unit]: [number, 'minute' | 'hour' | 'day'] =
    minutes < 90 && minutes !== 60
      ? [minutes, 'minute']
      : hours < 48 && minutes !== 1_440
        ? [hours, 'hour']
        : [Math.ceil(hours / 24), 'day']
  return `${count} ${lengths[language][unit][count === 1 ? 0 : 1]}`
}

const isAboutAnHour = (wait: Duration): boolean => wait >= 45 * 60_000 && wait <= 75 * 60_000

function englishClock(now: Instant, timeZone: string): Clock {
  const today = civilTime(now, timeZone)
  const day = (at: Instant) => {
    const then = civilTime(at, timeZone)
    return { then, time: englishTime(then), away: daysApart(then, today) }
  }
  return {
    at(at) {
      const { then, time, away } = day(at)
      if (away === 0) return `at ${time}`
      return away === 1 ? `yesterday at ${time}` : `on ${englishDate(then, today)} at ${time}`
    },
    until(at) {
      const { then, time, away } = day(at)
      return away === 0 ? `until ${time}` : `until ${englishDate(then, today)} at ${time}`
    },
    since(at) {
      const { then, time, away } = day(at)
      if (away === 0) return `since ${time}`
      return away === 1 ? `since yesterday at ${time}` : `since ${englishDate(then, today)} at ${time}`
    },
    from: (at) => `from ${englishDate(civilTime(at, timeZone), today)}`,
    later(at) {
      if (at === undefined || at <= now) return 'a little later'
      if (isAboutAnHour(at - now)) return 'in about an hour'
      const { then, time, away } = day(at)
      return away === 0 ? `after ${time}` : `after ${englishDate(then, today)} at ${time}`
    },
    wait: (until) => lengthInWords(until - now, 'en'),
    life: (length) => lengthInWords(length, 'en'),
    time: (at) => day(at).time,
  }
}

function spanishClock(now: Instant, timeZone: string): Clock {
  const today = civilTime(now, timeZone)
  const day = (at: Instant) => {
    const then = civilTime(at, timeZone)
    return { then, time: spanishTime(then), away: daysApart(then, today) }
  }
  const dayAndTime = (at: Instant) => `el ${spanishDate(day(at).then, today)} a ${day(at).time}`
  return {
    at(at) {
      const { time, away } = day(at)
      if (away === 0) return `a ${time}`
      return away === 1 ? `ayer a ${time}` : dayAndTime(at)
    },
    until: (at) => (day(at).away === 0 ? `hasta ${day(at).time}` : `hasta ${dayAndTime(at)}`),
    since(at) {
      const { time, away } = day(at)
      if (away === 0) return `desde ${time}`
      return away === 1 ? `desde ayer a ${time}` : `desde ${dayAndTime(at)}`
    },
    from: (at) => `a partir del ${spanishDate(civilTime(at, timeZone), today)}`,
    later(at) {
      if (at === undefined || at <= now) return 'un poco más tarde'
      if (isAboutAnHour(at - now)) return 'en una hora, más o menos'
      return day(at).away === 0 ? `después de ${day(at).time}` : `después del ${dayAndTime(at).slice(3)}`
    },
    wait: (until) => lengthInWords(until - now, 'es'),
    life: (length) => lengthInWords(length, 'es'),
    time: (at) => day(at).time,
  }
}

/** The clock of a sentence: "today" is the day of `now` (ms, UTC) in the clinic's zone. */
export const clockFor = (now: Instant, timeZone: string, language: Language): Clock =>
  language === 'es' ? spanishClock(now, timeZone) : englishClock(now, timeZone)

/** What every text may need: when it is read, the clinic's names, and a clock for each language. */
export type WordsAt = { now: Instant; clinic: NamedClinic; en: Clock; es: Clock }

/** What sentences say of a clinic. */
type NamedClinic = Omit<Clinic, 'week' | 'accent' | 'version'>

/** What a text needs, for one moment of reading (ms UTC) at one clinic. */
export const wordsAt = (now: Instant, clinic: NamedClinic): WordsAt => ({
  now,
  clinic,
  en: clockFor(now, clinic.timeZone, 'en'),
  es: clockFor(now, clinic.timeZone, 'es'),
})

/** One sentence said in both languages, each with its own clock. */
export const inBoth = (
  words: WordsAt,
  en: (clock: Clock) => string,
  es: (clock: Clock) => string,
): Spoken => ({
  en: en(words.en),
  es: es(words.es),
})

/** 1:40 · 1:05:00: how long still, to the second, rounded up, never below 0:01. */
export function countdown(until: Instant, now: Instant): string {
  const total = Math.max(1, Math.ceil((until - now) / 1_000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(total / 3_600)
  const minutes = Math.floor((total % 3_600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`
}
