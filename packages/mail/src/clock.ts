import { civilTime, type Language, monthName } from '@portal-desk/domain'

const NBSP = '\u00a0'

/** One moment taken apart in the clinic's zone; `clock` is already as people of that language write it. */
type Moment = { weekday: string; month: string; day: string; clock: string; the: string }
type Phrase = (moment: Moment) => string
type Phrases = { at: Phrase; until: Phrase; on: Phrase }

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' }
const halves: Record<Language, { am: string; pm: string }> = {
  en: { am: 'am', pm: 'pm' },
  es: { am: `a.${NBSP}m.`, pm: `p.${NBSP}m.` },
}

const onDay: Record<Language, Phrase> = {
  en: ({ weekday, month, day, clock }) => `on ${weekday}, ${month} ${day}, at ${clock}`,
  es: ({ weekday, month, day, the }) => `el ${weekday} ${day} de ${month} a ${the}`,
}
const sameDay: Record<Language, Phrases> = {
  en: {
    at: ({ clock }) => `today at ${clock}`,
    until: ({ clock }) => `${clock} today`,
    on: ({ clock }) => `at ${clock} today`,
  },
  es: {
    at: ({ the }) => `hoy a ${the}`,
    until: ({ the }) => `${the} de hoy`,
    on: ({ the }) => `a ${the} de hoy`,
  },
}
const otherDay: Record<Language, Phrases> = {
  en: {
    at: onDay.en,
    until: ({ weekday, month, day, clock }) => `${weekday}, ${month} ${day}, ${clock}`,
    on: onDay.en,
  },
  es: { at: onDay.es, until: onDay.es, on: onDay.es },
}

/** Times of one mail in one language; arguments are ms UTC. */
export type Clock = {
  /** `9:12 am` · `9:12 a. m.` */
  clock(at: number): string
  /** A moment past: `today at 9:12 am` · `hoy a las 9:12 a. m.` */
  at(at: number): string
  /** The end of something, after "until" or "hasta": `9:42 am today` · `las 9:42 a. m. de hoy` */
  until(at: number): string
  /** A moment to come, inside a sentence: `at 9:42 am today` · `a las 9:42 a. m. de hoy` */
  on(at: number): string
}

/**
 * Clock times as people say them, in the clinic's zone, told from the day the mail was queued: the mail is read
 * later than it was sent, so it never says "in 30 minutes" (mail-words, Placeholders).
 *
 * @param sentAt when the mail was queued, ms UTC: what is on that day is "today"
 * @param timeZone IANA zone; an unknown one is a RangeError
 */
export function clockFrom(sentAt: number, timeZone: string, language: Language): Clock {
  const read = momentReader(timeZone, language)
  const today = read(sentAt).date
  const say = (kind: keyof Phrases) => (at: number) => {
    const { date, moment } = read(at)
    return (date === today ? sameDay : otherDay)[language][kind](moment)
  }
  return { clock: (at) => read(at).moment.clock, at: say('at'), until: say('until'), on: say('on') }
}

function momentReader(
  timeZone: string,
  language: Language,
): (at: number) => { date: string; moment: Moment } {
  const weekday = new Intl.DateTimeFormat(locales[language], { timeZone, weekday: 'long' })
  return (at) => {
    const { year, month, day, hour, minute } = civilTime(at, timeZone)
    const half = halves[language][hour < 12 ? 'am' : 'pm']
    const shown = hour % 12 || 12
    const clock = `${shown}:${String(minute).padStart(2, '0')}${NBSP}${half}`
    return {
      date: `${year}-${month}-${day}`,
      moment: {
        weekday: weekday.format(at),
        month: monthName(month, language),
        day: String(day),
        clock,
        // One o'clock is singular in Spanish: "la 1:05", not "las 1:05".
        the: `${shown === 1 ? 'la' : 'las'} ${clock}`,
      },
    }
  }
}
