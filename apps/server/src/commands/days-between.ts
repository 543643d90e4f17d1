import { type Instant, startOfDay } from '@portal-desk/domain'

/** Behind every time there can be in an entry, ms UTC. */
const END = 10 ** 15

/**
 * From the first day on and up to the end of the last one, whole days in the clinic's zone; nothing where neither is
 * named.
 * @param from the first day, YYYY-MM-DD
 * @param until the last day, YYYY-MM-DD
 */
export function daysBetween(
  from: string | undefined,
  until: string | undefined,
  timeZone: string,
): { from: Instant; before: Instant } | undefined {
  if (from === undefined && until === undefined) return undefined
  const begin = (day: string, later: number): Instant => {
    const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
    return startOfDay(y, m, d + later, timeZone)
  }
  return {
    from: from === undefined ? 0 : begin(from, 0),
    before: until === undefined ? END : begin(until, 1),
  }
}
