const format = (zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options })

/** "9:41 AM" in the clinic's zone. */
export const clockTime = (at: number, zone: string): string =>
  format(zone, { hour: 'numeric', minute: '2-digit' }).format(at)

/** "9:41:07 AM". */
export const exactTime = (at: number, zone: string): string =>
  format(zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(at)

/** What a date says besides: its year, where that is another than today's. */
const otherYear = (at: number, now: number, zone: string): Intl.DateTimeFormatOptions => {
  const year = (then: number) => format(zone, { year: 'numeric' }).format(then)
  return year(at) === year(now) ? {} : { year: 'numeric' }
}

/** "Tuesday, November 24", or "Wednesday, November 27, 2024" in another year. */
export const dayName = (at: number, now: number, zone: string): string =>
  format(zone, { weekday: 'long', month: 'long', day: 'numeric', ...otherYear(at, now, zone) }).format(at)

const dayKey = (at: number, zone: string) =>
  format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
export const isSameDay = (a: number, b: number, zone: string): boolean => dayKey(a, zone) === dayKey(b, zone)

/** "today, 9:41 AM", "Thu 19, 10:02 AM", "Oct 15, 11:20 AM" or "Nov 27, 2024, 7:02 AM": short enough for a column. */
export function shortMoment(at: number, now: number, zone: string): string {
  if (isSameDay(at, now, zone)) return `today, ${clockTime(at, zone)}`
  const near = now - at < 20 * 86_400_000
  if (!near) return `${shortDate(at, now, zone)}, ${clockTime(at, zone)}`
  const parts = format(zone, { weekday: 'short', day: 'numeric' }).formatToParts(at)
  const words = parts.filter((part) => part.type !== 'literal').sort((a) => (a.type === 'weekday' ? -1 : 1))
  return `${words.map((part) => part.value).join(' ')}, ${clockTime(at, zone)}`
}

/** "Nov 17", or "Nov 17, 2025" in another year. */
export const shortDate = (at: number, now: number, zone: string): string =>
  format(zone, { month: 'short', day: 'numeric', ...otherYear(at, now, zone) }).format(at)

/** "until 10:12 AM" today, else "until Friday, November 27, 10:12 AM". */
export const untilWords = (at: number, now: number, zone: string): string =>
  isSameDay(at, now, zone)
    ? `until ${clockTime(at, zone)}`
    : `until ${dayName(at, now, zone)}, ${clockTime(at, zone)}`

/** A running time as "01:52", from an hour on "1:02:07". */
export function timer(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}

/** Time left as "14:48", rounded up to the second. */
export function timeLeft(until: number, now: number): string {
  const total = Math.max(0, Math.ceil((until - now) / 1000))
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`
}

/** "4 min ago", "in 12 min", "2 h ago", "31 days ago": whole units, waits rounded up. */
export function distance(at: number, now: number): string {
  const past = now - at
  const ahead = past < 0
  const minutes = ahead ? Math.ceil(-past / 60_000) : Math.floor(past / 60_000)
  if (minutes === 0) return 'just now'
  const hours = Math.round(minutes / 60)
  const words =
    minutes < 120 ? `${minutes} min` : hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
  return ahead ? `in ${words}` : `${words} ago`
}
