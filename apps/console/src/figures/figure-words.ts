import type { FiguresPage } from './figures-query.ts'

export type ShareNow = FiguresPage['figures']['onTheLine']

/** "4 min 12 s": how long, to the second. */
export function lengthWords(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return minutes === 0 ? `${rest} s` : `${minutes.toLocaleString('en-US')} min ${rest} s`
}

/** "4:12", for a column or an axis. */
export function shortLength(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** "3.2 %", or "3 of 17" where there are too few for per cent. */
export const shareWords = ({ part, of, percent }: ShareNow): string =>
  percent === undefined ? `${part} of ${of}` : `${percent} %`

/** "Nov 3": a day of the clinic's calendar, as the server names it. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  )
