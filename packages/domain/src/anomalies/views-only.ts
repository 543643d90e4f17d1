import type { Instant } from '../shared/instant.ts'
import { callsOf, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'

/** Some calls end before anything is done; so many in a week are a habit. */
const LEAST = 10

/** A call that had a record open and is closed. */
export type ViewedCall = {
  callId: string
  at: Instant
  /** Something was done besides looking: a check, a remedy, a report. */
  acted: boolean
  informationOnly: boolean
}

/** One person opened records and did nothing more in most of their calls of a week. */
export function viewsOnly(calls: readonly ViewedCall[], staffId: string, week: string): Finding | undefined {
  const looked = calls.filter(({ acted }) => !acted)
  const others = calls.length - looked.length
  if (looked.length < LEAST || looked.length <= others) return undefined
  const told = looked.filter(({ informationOnly }) => informationOnly).length
  return {
    rule: 'views-only',
    about: `${staffId}:${week}`,
    people: [staffId],
    found: looked.length,
    usual: others,
    ordinary: told,
    against: looked.length - told,
    at: newestAt(looked),
    calls: callsOf(looked),
  }
}
