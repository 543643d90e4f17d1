import { days, hours, minutes, seconds } from '../shared/instant.ts'
import type { Policy } from './policy.ts'

/** Everything in the policy that a clinic may set. */
export type PolicyNumber = Exclude<keyof Policy, 'version'>
export type PolicyNumbers = Omit<Policy, 'version'>
/** Numbers that differ from those in force. */
export type PolicyChanges = { [N in PolicyNumber]?: number | boolean }

/** What a number is counted in where people read and type it; the policy itself holds milliseconds. */
export type PolicyUnit =
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'years'
  | 'percent'
  | 'characters'
  | 'times'
  | 'switch'

/** How much of the policy one of a unit is. */
export const unitSizes: Record<PolicyUnit, number> = {
  seconds: seconds(1),
  minutes: minutes(1),
  hours: hours(1),
  days: days(1),
  years: 1,
  percent: 1,
  characters: 1,
  times: 1,
  switch: 1,
}

/** What a number is called, why it is there, and which way protects less. Its range and default are the schema’s. */
export type PolicyFact = {
  label: string
  /** One sentence. */
  why: string
  /** The rule it comes from. */
  source: string
  unit: PolicyUnit
  /** Which way protects less; a switch that is on counts as more. */
  looser: 'more' | 'less' | 'neither'
  /** Said wherever the value is looser than the default, however little. */
  caution?: string
}
