import { isRepresentative } from '../call/call-session.ts'
import { hasRight } from '../call/roles.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { CallFacts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import { authorityStanding, isGrown } from '../proxy/authority-standing.ts'
import type { Refusal } from '../refusal.ts'
import { assuranceAt, reaches } from './assurance.ts'

/**
 * Whether this caller may have anything done: the patient may. Whoever helps a patient needs that patient’s word, said
 * in this check; whoever acts for one needs authority on file over the patient whom the call names (V1, domain §4,
 * §9 1–6). It is told only to a caller who has reached basic.
 */
export function authorityBlock(facts: CallFacts): Refusal | undefined {
  const { call, verification, about } = facts
  if (call.relationship === 'self') return undefined
  if (!isRepresentative(call.relationship)) {
    // A word given in an earlier check was somebody else’s, for all that anybody knows.
    const given =
      call.consentAt !== undefined && verification !== undefined && call.consentAt >= verification.startedAt
    return given ? undefined : { code: 'patient-consent-first' }
  }
  if (!about || about.id !== call.aboutId) return { code: 'patient-not-named' }
  const stop = onFileBlock(facts)
  if (stop) return stop
  const strong = reaches(assuranceAt(verification, facts).level, 'strong')
  return isGrown(about, facts) && !strong ? { code: 'needs-strong' } : undefined
}

/**
 * What the file says between caller and patient. A note, a restriction and a death sound alike to the agent: which of
 * them it is stays with the supervisor (edge cases 4, 6, 20).
 */
export function onFileBlock(facts: CallFacts): Refusal | undefined {
  const { about, staff, policy } = facts
  if (!about) return undefined
  const close = closenessBlock(about.closeness, staff.role)
  if (close) return close
  const sensitive = isMarked(about, 'supervisor-only') || isMarked(about, 'restricted') || about.deceased
  if (sensitive && !hasRight(staff.role, 'approve')) return { code: 'supervisor-only' }
  const standing = authorityStanding(about, facts)
  if (standing.on) return undefined
  if (standing.agedOutOn !== undefined) return { code: 'authority-aged-out', count: policy.adultAge }
  return standing.endedOn === undefined
    ? { code: 'authority-not-on-file' }
    : { code: 'authority-ended', day: standing.endedOn }
}
