import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { strongWithConsent } from '../remedies/strong-with-consent.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aContact, aPatient, aVerification, noon } from '../verify/call-facts.fixture.ts'
import type { ContactChange } from './contact-change.ts'

const at = noon - minutes(1)
export const inPerson = aVerification({
  checks: [{ kind: 'photo-id', at, outcome: 'matched', document: 'passport', present: true }],
  verifiedAt: at,
})
/** Everything is there for a phone change. */
export const ready = strongWithConsent('start-phone-change', 'new-number')
export const order = (phone = '541 555 0199') =>
  ({
    remedy: 'start-phone-change',
    input: { reason: 'new-number', phone, use: 'mobile', confirm: false },
  }) as const
export const start = (facts: CallFacts) => decideRemedy(order(), facts)
/** A new phone that waits to be called. */
export const aChange = (over: Partial<ContactChange> = {}): ContactChange => ({
  id: 'change-1',
  askedBy: 'staff-1',
  askedAt: noon - minutes(2),
  proofUntil: noon + hours(23),
  inPerson: false,
  phone: { callId: 'call-1', unanswered: 0 },
  ...over,
})
export const waiting = (over: Partial<CallFacts> = {}, change: Partial<ContactChange> = {}) =>
  ready({ contactChange: aChange(change), ...over })
export const code = (decision: ReturnType<typeof decideRemedy>) =>
  isRefused(decision) ? decision.refused.code : 'decided'
export const bouncing = aPatient({
  contacts: [aContact({ kind: 'email', value: 'maria.garcia@example.org', standing: 'bouncing' })],
})
