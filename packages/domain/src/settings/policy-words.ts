import { days, hours, minutes, seconds } from '../shared/instant.ts'
import type { PolicyNumber, PolicyUnit } from './policy-fact.ts'
import { unitSizes } from './policy-fact.ts'
import { policyFacts } from './policy-facts.ts'

/** What stands behind a number where it is typed. */
export const unitSigns: Record<PolicyUnit, string> = {
  seconds: ' s',
  minutes: ' min',
  hours: ' h',
  days: ' d',
  years: ' y',
  percent: ' %',
  characters: '',
  times: '',
  switch: '',
}

const thousands = (n: number): string => n.toLocaleString('en-US')

/** A length of time in the largest unit in which it is whole; hours up to a week, as people speak of links. */
function timeWords(ms: number, inDays: boolean): string {
  if (ms % days(1) === 0 && (inDays || ms >= days(7))) return `${thousands(ms / days(1))} d`
  if (ms % hours(1) === 0) return `${ms / hours(1)} h`
  if (ms % minutes(1) === 0) return `${ms / minutes(1)} min`
  return `${ms / seconds(1)} s`
}

/** A value of the policy as it is read: `72 h`, `15 min`, `5,000`, `on`. */
export function policyValueWords(name: PolicyNumber, value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  const { unit } = policyFacts[name]
  if (unitSizes[unit] > 1) return timeWords(value, unit === 'days')
  return `${thousands(value)}${unitSigns[unit]}`
}
