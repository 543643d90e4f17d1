import { civilTime, hours } from '@portal-desk/domain'

const OPENS = 8
const CLOSES = 17
const isOpen = (timeZone: string, at: number): boolean => {
  const { hour, weekday } = civilTime(at, timeZone)
  return weekday >= 1 && weekday <= 5 && hour >= OPENS && hour < CLOSES
}

/**
 * Whether the front desk answers the phone now, and when that next changes, in whole hours of the clinic's zone
 * (weekdays 8 to 5; clinics set their own hours with the administration screens).
 */
export function opening(timeZone: string, now: number): { now: boolean; at: number } {
  const open = isOpen(timeZone, now)
  const { minute } = civilTime(now, timeZone)
  let at = now - (now % 60_000) - minute * 60_000
  for (let i = 0; i < 96; i++) {
    at += hours(1)
    if (isOpen(timeZone, at) !== open) return { now: open, at }
  }
  return { now: open, at }
}
