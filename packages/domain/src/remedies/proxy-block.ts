import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { civilTime } from '../shared/civil-time.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'

const ADULT = 18

/** For a grown patient only the patient is on the line for this (domain §3.4, §4). */
export function proxyBlock({ call, patient, clinic, now }: CallFacts): Refusal | undefined {
  if (call.relationship === 'self') return undefined
  const born = wholeBirthDate(patient)
  const { year, month, day } = civilTime(now, clinic.timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  const adultSince = `${year - ADULT}-${two(month)}-${two(day)}`
  return born === undefined || born <= adultSince ? { code: 'not-for-proxy' } : undefined
}
