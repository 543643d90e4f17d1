import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { hours, type Instant } from '../shared/instant.ts'
import { isBound, isExpired } from './assurance.ts'
import { canDraw } from './draw-items.ts'
import type { Check, Verification } from './verification.ts'

/** The window of the rule "3 failures per patient per 24 h, across all staff" (domain §3.5), fixed. */
const window = hours(24)

/** The check of this call that is still good to add to: bound to it and not run out. */
export const currentVerification = (facts: CallFacts): Verification | undefined =>
  facts.verification && isBound(facts.verification, facts.call) && !isExpired(facts.verification, facts)
    ? facts.verification
    : undefined

/** A set of answers, or a tapped number, that did not match (domain §3.5); a call-back that nobody took is none. */
export const isFailure = ({ kind, outcome }: Check): boolean =>
  (kind === 'knowledge' || kind === 'confirmation') && outcome !== 'matched'

/** Checks that did not match within the last 24 h, as the limits across all staff count them; newest first. */
export const failuresIn = (
  verifications: readonly Pick<Verification, 'checks'>[],
  now: Instant,
): CallFacts['failures'] =>
  verifications
    .flatMap(({ checks }) => checks)
    .flatMap((check) =>
      isFailure(check) && check.at > now - window
        ? [{ at: check.at, items: check.kind === 'knowledge' ? check.items : [] }]
        : [],
    )
    .sort((a, b) => b.at - a.at)

/** When failures of this patient lie within 24 h, oldest first. */
export const recentFailures = ({ failures, now }: Pick<CallFacts, 'failures' | 'now'>): number[] =>
  failures
    .map(({ at }) => at)
    .filter((at) => at > now - window)
    .sort((a, b) => a - b)

/** Three failures within 24 h, whoever asked: no more questions until the third last is a day old. */
export function coolDown(facts: Pick<CallFacts, 'failures' | 'now' | 'policy'>): Refusal | undefined {
  const failed = recentFailures(facts)
  const allowed = facts.policy.failuresPerPatientPerDay
  const oldest = failed[failed.length - allowed]
  return oldest === undefined
    ? undefined
    : { code: 'cool-down', until: oldest + window, count: failed.length }
}

/** Sets that may still be submitted in this call. */
export function triesLeft(facts: CallFacts): number {
  const ofCall = facts.policy.submitsPerVerification - (currentVerification(facts)?.submits ?? 0)
  const ofDay = facts.policy.failuresPerPatientPerDay - recentFailures(facts).length
  return Math.max(0, Math.min(ofCall, ofDay))
}

/**
 * Why no questions can be asked now. Other routes stay open (V2): a deceased patient or a hold is no reason, because
 * who is calling must be known before anything about it may be said.
 */
export function verificationBlock(facts: CallFacts): Refusal | undefined {
  const current = currentVerification(facts)
  if (current && current.submits >= facts.policy.submitsPerVerification) return { code: 'no-tries-left' }
  const resting = coolDown(facts)
  if (resting) return resting
  const asked = current !== undefined && current.drawn.length > 0
  return asked || canDraw(facts) ? undefined : { code: 'too-few-items' }
}
