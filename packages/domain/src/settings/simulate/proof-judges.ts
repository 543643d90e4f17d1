import { hours, type Instant } from '../../shared/instant.ts'
import type { Check } from '../../verify/verification.ts'
import type { Policy } from '../policy.ts'
import type { PastCall, PastContact } from './past-call.ts'
import { type Judge, newly } from './simulated-effect.ts'

const DAY = hours(24)
const HOUR = hours(1)

const matched = ({ outcome }: Check): boolean => outcome === 'matched'
const isPossession = (check: Check): check is Check & { kind: 'call-back' | 'confirmation' } =>
  check.kind === 'call-back' || check.kind === 'confirmation'

function isOldEnough({ kind, onFileSince, verifiedSince }: PastContact, at: Instant, policy: Policy) {
  const since = kind === 'email' ? Math.max(onFileSince, verifiedSince ?? at) : onFileSince
  return since <= at - policy.contactAgeForPossession
}

/** Whether the caller was proved by something that the number in question does not touch. */
const provedOtherwise = (call: PastCall, lost: (check: Check) => boolean): boolean =>
  call.checks.some((check) => matched(check) && check.kind !== 'knowledge' && !lost(check))

/** A call-back or link that proved the caller would not have counted; or one that did not count would have. */
export const judgeContactAge: Judge = (call, from, to) => {
  const contactOf = (check: Check) =>
    isPossession(check) ? call.contacts.find(({ id }) => id === check.contactId) : undefined
  const isLost = (check: Check): boolean => {
    const contact = contactOf(check)
    return (
      contact !== undefined && isOldEnough(contact, check.at, from) && !isOldEnough(contact, check.at, to)
    )
  }
  if (call.checks.some((check) => matched(check) && isLost(check))) {
    const at = call.openedAt
    const another = call.contacts.some((contact) => isOldEnough(contact, at, to))
    return another || provedOtherwise(call, isLost) ? 'another-way' : 'turned-away'
  }
  const missed = call.refused.some(
    ({ code, at }) =>
      code === 'no-contact-old-enough' &&
      call.contacts.some((one) => isOldEnough(one, at, to) && !isOldEnough(one, at, from)),
  )
  return missed ? 'let-through' : undefined
}

/** Something was done for the caller when the level would have run out. */
export const judgeVerificationLife: Judge = ({ verifiedAt, acts, factor }, from, to) =>
  newly(
    'another-way',
    ({ verificationLife }) =>
      verifiedAt !== undefined && acts.some((at) => at >= verifiedAt + verificationLife * factor),
    from,
    to,
  )

/** The answers matched at a try that there would not have been. */
export const judgeSubmits: Judge = (call, from, to) => {
  const sets = call.checks.filter(({ kind }) => kind === 'knowledge')
  const passedAt = sets.findIndex(matched) + 1
  const effect = provedOtherwise(call, () => false) ? 'another-way' : 'turned-away'
  return newly(effect, ({ submitsPerVerification }) => passedAt > submitsPerVerification, from, to)
}

const failuresBefore = ({ failures }: PastCall, at: Instant): number =>
  failures.filter((one) => one < at && one > at - DAY).length

/** Questions were answered, or were not asked, because of how many had not matched that day. */
export const judgeFailures: Judge = (call, from, to) => {
  const rests = (at: Instant) => (under: Policy) => failuresBefore(call, at) >= under.failuresPerPatientPerDay
  const answered = call.checks.find((check) => check.kind === 'knowledge' && matched(check))
  const effect = provedOtherwise(call, () => false) ? 'another-way' : 'turned-away'
  const lost = answered && newly(effect, rests(answered.at), from, to)
  if (lost) return lost
  const refused = call.refused.find(({ code }) => code === 'cool-down')
  return refused && newly('let-through', (under) => !rests(refused.at)(under), from, to)
}

/** One more number-matching link than there would have been in the hour. */
export const judgeConfirmations: Judge = ({ confirmations }, from, to) => {
  const inHourBefore = (at: Instant) =>
    confirmations.filter((one) => one.at < at && one.at > at - HOUR).length
  const tooMany = ({ confirmationsPerHour }: Policy) =>
    confirmations.some(({ at, inCall }) => inCall && inHourBefore(at) >= confirmationsPerHour)
  return newly('another-way', tooMany, from, to)
}

export const judgeUsernameTries: Judge = ({ usernamesCompared }, from, to) =>
  newly('another-way', ({ usernameTriesPerCall }) => usernamesCompared > usernameTriesPerCall, from, to)

export const judgeEmailTries: Judge = ({ emailsCompared }, from, to) =>
  newly('another-way', ({ emailTriesPerCall }) => emailsCompared > emailTriesPerCall, from, to)
