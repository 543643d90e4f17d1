import { hours } from '../shared/instant.ts'
import { type Act, callsOf, peopleOf } from './act.ts'
import type { Finding } from './anomaly.ts'

/** Whoever takes an address over uses it before the owner reads the old one. */
export const RESET_WITHIN = hours(24)

/**
 * A reset link so soon after a new address or number came into use: the way a stolen login is opened.
 * @param reset the link that was queued
 * @param changes contact changes of the same patient, asked for and applied
 */
export function changeThenReset(
  reset: Act,
  changes: readonly Act[],
  patientId: string,
  day: string,
): Finding | undefined {
  const before = changes.filter(({ idx }) => idx < reset.idx).sort((a, b) => a.idx - b.idx)
  const applied = before.findLast(
    ({ action, at }) => action === 'contact-change.applied' && at > reset.at - RESET_WITHIN,
  )
  if (!applied) return undefined
  const asked = before.findLast(({ idx, staffId }) => idx < applied.idx && staffId !== undefined)
  const acts = [...(asked ? [asked] : []), reset]
  // Two people who do not know of each other would both have to be taken in.
  const two = asked?.staffId !== undefined && asked.staffId !== reset.staffId
  return {
    rule: 'change-then-reset',
    about: `${patientId}:${day}`,
    people: peopleOf(acts),
    found: Math.max(1, Math.ceil((reset.at - applied.at) / hours(1))),
    usual: 24,
    ordinary: two ? 1 : 0,
    against: two ? 0 : 1,
    at: reset.at,
    calls: callsOf(acts),
  }
}
