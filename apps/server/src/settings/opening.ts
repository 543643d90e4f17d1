import { isOpenAt, minutes, type Week } from '@portal-desk/domain'

const QUARTER = minutes(15)
/** A week and a day of quarters: where nothing changes until then, the clinic never opens or never closes. */
const MOST = 8 * 24 * 4

/** Whether the front desk answers the phone now, and when that next changes, by the clinic's hours. */
export function opening(week: Week, timeZone: string, now: number): { now: boolean; at: number } {
  const open = isOpenAt(week, now, timeZone)
  let at = now - (now % QUARTER)
  for (let i = 0; i < MOST; i++) {
    at += QUARTER
    if (isOpenAt(week, at, timeZone) !== open) return { now: open, at }
  }
  return { now: open, at }
}
