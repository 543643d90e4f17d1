import { defaultPolicy, hours, type Instant, minutes, seconds } from '@portal-desk/domain'
import type { SampleStep } from './sample-patient.ts'

const policy = defaultPolicy

/** How long an account is locked after that many failed sign-ins in a row (P6): doubling up to the longest. */
const lockAfter = (failures: number): number =>
  failures < policy.lockAfterFailures
    ? 0
    : Math.min(policy.lockLongest, policy.lockFirst * 2 ** (failures - policy.lockAfterFailures))

/** A mail with a link, asked for at `at` and taken by the mail server some seconds later. */
export const linkSent = (kind: 'invitation' | 'reset', link: number, at: Instant): SampleStep[] => [
  {
    at,
    kind: kind === 'invitation' ? 'invitation.queued' : 'reset-link.queued',
    link,
    until: at + (kind === 'invitation' ? policy.invitationLife : policy.resetLife),
  },
  { at: at + seconds(6), kind: 'mail.handed-over', link },
]

/** The first invitation, which makes the account. */
export const invited = (at: Instant): SampleStep[] => [
  { at, kind: 'account.created' },
  ...linkSent('invitation', 0, at),
]

/** A link opened and used: the patient has chosen a password and signs in. */
export const passwordChosen = (link: number, at: Instant): SampleStep[] => [
  { at, kind: 'link.opened', link },
  { at: at + minutes(2), kind: 'link.redeemed', link },
  { at: at + minutes(2), kind: 'patient.password-chosen', link },
  { at: at + minutes(3), kind: 'patient.signed-in' },
]

/** Invited at `at`, in after a few hours. */
export const enrolled = (at: Instant, after = hours(5)): SampleStep[] => [
  ...invited(at),
  ...passwordChosen(0, at + after),
]

export const signedIn = (at: Instant): SampleStep => ({ at, kind: 'patient.signed-in' })

export const linkRefused = (
  link: number,
  at: Instant,
  detail: 'expired' | 'superseded' | 'redeemed',
): SampleStep => ({ at, kind: 'link.refused', detail, link })

/**
 * So many wrong passwords in a row, the last at `last`; from the fifth on each try comes when the lock of the
 * one before has just ended, as from a phone that keeps an old password, and locks the account again.
 */
export const wrongPasswords = (count: number, last: Instant): SampleStep[] => {
  const steps: SampleStep[] = []
  let at = last
  for (let failures = count; failures >= 1; failures -= 1) {
    const lock = lockAfter(failures)
    if (failures >= policy.lockHardAfter) steps.unshift({ at, kind: 'account.locked', detail: 'hard' })
    else if (lock > 0) steps.unshift({ at, kind: 'account.locked', detail: 'temporary', until: at + lock })
    steps.unshift({ at, kind: 'patient.sign-in-failed', detail: 'wrong-password' })
    at -= lockAfter(failures - 1) + seconds(25)
  }
  return steps
}
