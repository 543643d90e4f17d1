import { lockAfterFailure } from '../account/lock.ts'
import type { Lock } from '../account/portal-account.ts'
import { type Blocker, signInBlockers } from '../account/sign-in-blockers.ts'
import type { Decided, MessageOrder } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { hours, type Instant } from '../shared/instant.ts'

/** The decision with all that the page is told. */
export type SignInDecision = Decided & { result: 'signed-in' | 'refused' }
/** Why a sign-in failed, for the trail and the desk alone (P7). */
export type SignInRefusal =
  | 'wrong-password'
  | Exclude<Blocker, 'deceased' | 'retired' | 'must-change'>
  | 'inactive'

const told: Record<Blocker, SignInRefusal> = {
  deceased: 'inactive',
  retired: 'inactive',
  inactive: 'inactive',
  'on-hold': 'on-hold',
  locked: 'locked',
  'not-enrolled': 'not-enrolled',
  'must-change': 'not-enrolled',
}
const helpWindow = hours(24)

/**
 * A patient's sign-in. To the person at the page every refusal is the same (P7); the trail and the desk see which it
 * was. Failures count per account, from the fifth they pause it (P6), and a success ends the count.
 * @param passwordRight compared before the transaction opened, with the same work for every name
 */
export function decidePatientSignIn(
  facts: Facts,
  { passwordRight }: { passwordRight: boolean },
): SignInDecision {
  const { account, patient, now } = facts
  const blocker = signInBlockers(account, patient, now)[0]
  if (account && !blocker && passwordRight) return welcome(facts)
  // What is blocked already does not count: an old phone that keeps trying must not lengthen a pause, and nobody is
  // written to about an account that is on hold or whose owner has died (V9).
  if (account && !blocker) return wrongPassword(facts)
  return refused(facts, blocker ? told[blocker] : 'wrong-password')
}

function welcome(facts: Facts): SignInDecision {
  const { now } = facts
  return {
    changes: [
      { change: 'set-account', set: { failedSignIns: 0, lock: { kind: 'none' }, lastSignInAt: now } },
    ],
    messages: firstAfterHelp(facts)
      ? [{ template: 'signed-in-after-help', to: 'contact-on-file', askedBy: 'notice', params: { at: now } }]
      : [],
    audit: [{ action: 'patient.signed-in', outcome: 'done' }],
    result: 'signed-in',
  }
}

/**
 * The first sign-in within a day of a remedy of the desk is told to the address on file (P9), also when the old
 * password was used: an unlock helps a thief who knows it as well.
 */
function firstAfterHelp({ links, account, now }: Facts): boolean {
  const helped = links
    .filter((link) => link.askedBy === 'desk' && link.revokeReason !== 'undone')
    .map((link) => (link.end === 'redeemed' ? (link.endedAt ?? link.createdAt) : link.createdAt))
  const at: Instant = Math.max(0, ...helped)
  return at > now - helpWindow && (account?.lastSignInAt ?? 0) < at
}

function wrongPassword(facts: Facts): SignInDecision {
  const { account, policy, now } = facts
  const failures = (account?.failedSignIns ?? 0) + 1
  const lock = lockAfterFailure(failures, policy, now)
  const locked = lock.kind !== 'none'
  return {
    changes: [{ change: 'set-account', set: { failedSignIns: failures, lock } }],
    messages: noticeOfLock(facts, lock, failures),
    audit: [
      { action: 'patient.sign-in-failed', outcome: 'refused', reason: 'wrong-password' },
      ...(locked ? [{ action: 'account.locked' as const, outcome: 'done' as const, reason: lock.kind }] : []),
    ],
    result: 'refused',
  }
}

/** One notice when the first pause of a run starts and one when it becomes final, not one for each try in between. */
function noticeOfLock({ account }: Facts, lock: Lock, tries: number): MessageOrder[] {
  const notice = { to: 'contact-on-file', askedBy: 'notice' } as const
  if (lock.kind === 'hard') return [{ ...notice, template: 'locked-until-reset' }]
  const first = lock.kind === 'temporary' && account?.lock.kind === 'none'
  if (!first) return []
  return [{ ...notice, template: 'locked-for-a-time', params: { until: lock.until, tries } }]
}

function refused({ account }: Facts, reason: SignInRefusal): SignInDecision {
  return {
    changes: [],
    messages: [],
    audit: [
      {
        action: 'patient.sign-in-failed',
        outcome: 'refused',
        reason,
        ...(account ? { object: `account:${account.id}` } : {}),
      },
    ],
    result: 'refused',
  }
}
