import type { Instant } from './instant.ts'

/** An instant as a clock on the clinic's wall shows it: `month` is 1–12, `weekday` 0 (Sunday) to 6, `hour` 0–23. */
export type CivilTime = {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

// Making a formatter costs about 50 times as much as using it, and a call page formats dozens of instants.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

/** Reads an instant (ms, UTC) in an IANA zone; throws a RangeError for a zone that does not exist. */
export function civilTime(at: Instant, timeZone: string): CivilTime {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const [year, month, day] = [number('year'), number('month'), number('day')]
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    hour: number('hour'),
    minute: number('minute'),
  }
}

/** Whole calendar days from `from` to `to`; a day with a clock change counts as one day. */
export const daysApart = (from: CivilTime, to: CivilTime): number =>
  Math.round(
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
  )
