import type { Instant } from '../shared/instant.ts'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { effectiveLock } from './lock.ts'
import type { InactiveReason, PortalAccount } from './portal-account.ts'

/** The rows of console-words §5.1, from the one that outweighs all to the one that says nothing is wrong. */
export type HeadlineCode =
  | 'deceased'
  | 'retired'
  | 'hold-privacy'
  | 'hold-patient'
  | 'hold-staff'
  | 'inactive'
  | 'locked-hard'
  | 'locked-until'
  | 'invited'
  | 'must-change'
  | 'temporary-issued'
  | 'bouncing'
  | 'changing'
  | 'unverified'
  | 'can-sign-in'
  | 'not-enrolled'

/** The one derived answer to "what is the matter with this account?", as data. */
export type Headline = {
  code: HeadlineCode
  until?: Instant
  reason?: InactiveReason
  holdReason?: string
  /** The masked label of the record that a retired login leads to. */
  survivor?: string
}

/**
 * The first row of console-words §5.1 that applies.
 * @param changing a contact change that is under way, with the moment it counts from, once that is known
 * @param codeUntil until when a temporary login is live, if one is: it is no state of the account, so it ends by itself
 */
export function headlineOf(
  account: PortalAccount | undefined,
  patient: Pick<PatientFacts, 'deceased' | 'inactive'>,
  now: Instant,
  codeUntil?: Instant,
  changing?: { from?: Instant },
): Headline {
  if (patient.deceased || account?.inactiveReason === 'deceased') return { code: 'deceased' }
  if (!account)
    return patient.inactive ? { code: 'inactive', reason: patient.inactive } : { code: 'not-enrolled' }
  if (account.lifecycle === 'retired') return { code: 'retired' }
  if (account.hold === 'privacy') return { code: 'hold-privacy' }
  if (account.hold === 'patient-reported') return { code: 'hold-patient' }
  if (account.hold === 'staff') {
    return { code: 'hold-staff', ...(account.holdReason ? { holdReason: account.holdReason } : {}) }
  }
  if (account.lifecycle === 'deactivated') {
    return { code: 'inactive', ...(account.inactiveReason ? { reason: account.inactiveReason } : {}) }
  }
  const lock = effectiveLock(account, now)
  if (lock.kind === 'hard') return { code: 'locked-hard' }
  if (lock.kind === 'temporary') return { code: 'locked-until', until: lock.until }
  if (account.lifecycle === 'invited') return { code: 'invited' }
  if (account.credential === 'must-change') return { code: 'must-change' }
  if (codeUntil !== undefined) return { code: 'temporary-issued', until: codeUntil }
  if (account.contact === 'bouncing') return { code: 'bouncing' }
  if (changing) return { code: 'changing', ...(changing.from === undefined ? {} : { until: changing.from }) }
  if (account.contact === 'unverified') return { code: 'unverified' }
  return { code: 'can-sign-in' }
}
