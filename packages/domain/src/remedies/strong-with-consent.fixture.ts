import type { Approval } from '../approvals/approval.ts'
import type { CallFacts } from '../facts.ts'
import { minutes } from '../shared/instant.ts'
import { aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { anAccount } from './any-call-facts.fixture.ts'
import type { RemedyId } from './remedy-id.ts'

const at = noon - minutes(1)
/** Three answers and a call-back: strong, on the line. */
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

/** A colleague's yes to one remedy, for `this-order`. */
export const consentTo = (remedy: RemedyId, reason: string): Approval => ({
  id: 'approval-1',
  remedy,
  patientId: 'patient-1',
  callId: 'call-1',
  askedBy: 'staff-1',
  askedAt: at,
  until: noon + minutes(9),
  orderHash: 'this-order',
  reason,
  level: 'strong',
  methods: [],
  end: 'approved',
})

/** Everything is there for such a remedy: a caller who is strong by phone, consent, the own password again. */
export const strongWithConsent =
  (remedy: RemedyId, reason: string) =>
  (over: Partial<CallFacts> = {}): CallFacts =>
    callFacts({
      account: anAccount(),
      verification: byPhone,
      approvals: [consentTo(remedy, reason)],
      orderHash: 'this-order',
      staff: { id: 'staff-1', role: 'agent', reauthenticatedAt: noon },
      ...over,
    })
