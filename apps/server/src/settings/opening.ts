import { hours } from '@portal-desk/domain'

const OPENS = 8
const CLOSES = 17
const weekend = new Set(['Sat', 'Sun'])

function wall(timeZone: string, at: number): { hour: number; minute: number; day: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? ''
  return { hour: Number(part('hour')), minute: Number(part('minute')), day: part('weekday') }
}

const isOpen = (timeZone: string, at: number): boolean => {
  const { hour, day } = wall(timeZone, at)
  return !weekend.has(day) && hour >= OPENS && hour < CLOSES
}

/**
 * Whether the front desk answers the phone now, and when that next changes, in whole hours of the clinic's zone
 * (weekdays 8 to 5; clinics set their own hours with the administration screens).
 */
export function opening(timeZone: string, now: number): { now: boolean; at: number } {
  const open = isOpen(timeZone, now)
  const { minute } = wall(timeZone, now)
  let at = now - (now % 60_000) - minute * 60_000
  for (let i = 0; i < 96; i++) {
    at += hours(1)
    if (isOpen(timeZone, at) !== open) return { now: open, at }
  }
  return { now: open, at }
}
