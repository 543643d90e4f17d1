import type { Approval } from '../approvals/approval.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aContact, aPatient, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import type { ContactChange } from './contact-change.ts'

const consent: Approval = {
  id: 'approval-1',
  remedy: 'start-phone-change',
  patientId: 'patient-1',
  callId: 'call-1',
  askedBy: 'staff-1',
  askedAt: noon - minutes(1),
  until: noon + minutes(9),
  orderHash: 'this-order',
  reason: 'new-number',
  level: 'strong',
  methods: [],
  end: 'approved',
}
const at = noon - minutes(1)
const byPhone = aVerification({
  checks: [
    {
      kind: 'knowledge',
      at,
      outcome: 'matched',
      items: ['postcode', 'street-address', 'preferred-clinician'],
    },
    { kind: 'call-back', at, outcome: 'matched', contactId: 'phone-1' },
  ],
  verifiedAt: at,
})
export const inPerson = aVerification({
  checks: [{ kind: 'photo-id', at, outcome: 'matched', document: 'passport', present: true }],
  verifiedAt: at,
})
/** Everything is there for a phone change: a caller who is strong by phone, consent, the own password again. */
export const ready = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    account: anAccount(),
    verification: byPhone,
    approvals: [consent],
    orderHash: 'this-order',
    staff: { id: 'staff-1', role: 'agent', reauthenticatedAt: noon },
    ...over,
  })
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
