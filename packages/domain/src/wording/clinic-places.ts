import { Accent } from '../settings/accent.ts'
import type { Clinic } from '../settings/clinic.ts'
import { OpenDay, type Week, weekdayNames, weekWords } from '../settings/opening-hours.ts'
import { type Place, type Words, wordAt } from './wording.ts'

const CLOSED = 'closed'
const dayPath = (weekday: number) => `hours.${weekday}`
/** Monday first, as people read a week. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
/** Hours of a day as one word: `08:00-17:00`, or `closed`. */
export const dayText = (day: OpenDay | null | undefined): string =>
  day ? `${clock(day.opens)}-${clock(day.closes)}` : CLOSED

/** The day that a word says; undefined where it is none. */
export function dayIn(text: string): OpenDay | null | undefined {
  if (text === CLOSED) return null
  const [, a, b, c, d] = (/^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text) ?? []).map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined || b > 59 || d > 59)
    return undefined
  return OpenDay.safeParse({ opens: a * 60 + b, closes: c * 60 + d }).data
}

const plain = { must: [], may: [], optional: false }

/** What a clinic says of itself; what is usual is what it was set up with. */
export const clinicPlaces = (usual: Clinic): Place[] => [
  { ...plain, path: 'name', label: 'Name', kind: 'name', usual: usual.name, most: 60 },
  { ...plain, path: 'phone', label: 'Phone', kind: 'phone', usual: usual.phone, most: 40 },
  { ...plain, path: 'accent', label: 'Colour', kind: 'accent', usual: usual.accent, most: 20 },
  ...WEEKDAYS.map((weekday) => ({
    ...plain,
    path: dayPath(weekday),
    label: weekdayNames.en[weekday] ?? '',
    kind: 'day' as const,
    usual: dayText(usual.week[weekday]),
    most: 20,
  })),
]

/** The clinic as it was set up, with what it words itself; words that are none are left out. */
export function wordedClinic(usual: Clinic, words: Words, version: number): Clinic {
  const at = new Map(clinicPlaces(usual).map((place) => [place.path, wordAt(place, words)]))
  const week: Week = usual.week.map((day, weekday) => {
    const said = dayIn(at.get(dayPath(weekday)) ?? '')
    return said === undefined ? day : said
  })
  const reworded = Object.keys(words).some((path) => path.startsWith('hours.'))
  return {
    ...usual,
    name: at.get('name') ?? usual.name,
    phone: at.get('phone') ?? usual.phone,
    accent: Accent.safeParse(at.get('accent')).data ?? usual.accent,
    week,
    // A clinic set up with hours in its own words keeps them until it says its week.
    hours: reworded ? weekWords(week) : usual.hours,
    version,
  }
}
