import { days } from '../shared/instant.ts'
import { type Act, callsOf, peopleOf, provedMore } from './act.ts'
import type { Finding } from './anomaly.ts'
import { changingActs } from './hasty-acts.ts'

/** As far back as a mail that tells of an act can still be answered by whoever reads their mail on weekends. */
export const TOLD_WITHIN = days(7)

/**
 * The patient says that something was not them, and the desk did something for that login before: somebody may have
 * spoken for them.
 * @param report the patient's word
 * @param earlier what the desk did about the same patient
 */
export function notMe(
  report: Act,
  earlier: readonly Act[],
  patientId: string,
  day: string,
): Finding | undefined {
  const acts = earlier
    .filter(
      ({ idx, at, action, staffId }) =>
        idx < report.idx &&
        at > report.at - TOLD_WITHIN &&
        staffId !== undefined &&
        changingActs.includes(action),
    )
    .sort((a, b) => a.idx - b.idx)
  if (report.reason !== 'patient-reported' || acts.length === 0) return undefined
  const proved = acts.filter(provedMore).length
  return {
    rule: 'not-me',
    about: `${patientId}:${day}`,
    people: peopleOf(acts),
    found: acts.length,
    usual: 0,
    ordinary: proved,
    against: acts.length - proved,
    at: report.at,
    calls: callsOf(acts),
  }
}
