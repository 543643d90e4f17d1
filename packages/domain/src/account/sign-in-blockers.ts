import type { Instant } from '../shared/instant.ts'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { effectiveLock } from './lock.ts'
import type { PortalAccount } from './portal-account.ts'

/** What keeps a right password from opening the portal; the order is that of the headline (domain §3, rule 0). */
export type Blocker =
  | 'deceased'
  | 'retired'
  | 'on-hold'
  | 'inactive'
  | 'locked'
  | 'not-enrolled'
  | 'must-change'

/** Everything that blocks a sign-in at `now`; empty means that the right password opens. */
export function signInBlockers(
  account: PortalAccount | undefined,
  patient: Pick<PatientFacts, 'deceased'>,
  now: Instant,
): Blocker[] {
  const blockers: Blocker[] = []
  if (patient.deceased) blockers.push('deceased')
  if (!account) return [...blockers, 'not-enrolled']
  if (account.lifecycle === 'retired') blockers.push('retired')
  if (account.hold !== 'none') blockers.push('on-hold')
  if (account.lifecycle === 'deactivated') blockers.push('inactive')
  if (effectiveLock(account, now).kind !== 'none') blockers.push('locked')
  if (account.lifecycle === 'invited' || account.credential === 'none') blockers.push('not-enrolled')
  if (account.credential === 'must-change' || account.credential === 'temporary-issued')
    blockers.push('must-change')
  return blockers
}
