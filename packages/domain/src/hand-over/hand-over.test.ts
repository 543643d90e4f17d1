import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Approval } from '../approvals/approval.ts'
import { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { minutes } from '../shared/instant.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { aCall, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import type { Check } from '../verify/verification.ts'
import { decideEndOffer, decideOffer, decideTakeOver } from './decide-hand-over.ts'

const offered = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    account: anAccount(),
    verification: verified('strong'),
    call: aCall({ offeredTo: 'staff-2', offeredAt: noon }),
    staff: { id: 'staff-2', role: 'agent' },
    ...over,
  })
const anApproval = (over: Partial<Approval>): Approval => ({
  id: 'approval-1',
  remedy: 'release-hold',
  patientId: 'patient-1',
  callId: 'call-1',
  askedBy: 'staff-1',
  askedAt: noon,
  until: noon + minutes(10),
  orderHash: 'x',
  reason: 'patient-verified',
  level: 'strong',
  methods: [],
  ...over,
})
/** As it stands once the colleague has it. */
const takenOver = (checks: Check[], later: Check[] = []) =>
  callFacts({
    now: noon + minutes(2),
    account: anAccount(),
    call: aCall({ staffId: 'staff-2' }),
    staff: { id: 'staff-2', role: 'agent' },
    verification: aVerification({
      staffId: 'staff-2',
      checks: [...checks, ...later],
      verifiedAt: noon - minutes(1),
      handedOver: { at: noon, checks: checks.length },
    }),
  })

describe('edge case 22 a call changes hands', () => {
  test('it is offered to one colleague who may take calls, and the offer is taken back', () => {
    const mine = callFacts()
    expect(decideOffer(mine, { id: 'staff-2', role: 'agent' })).toMatchObject({
      changes: [{ change: 'set-call', set: { offeredTo: 'staff-2', offeredAt: noon } }],
    })
    expect(isRefused(decideOffer(mine, { id: 'staff-1', role: 'agent' }))).toBe(true)
    expect(isRefused(decideOffer(mine, { id: 'staff-2', role: 'administrator' }))).toBe(true)
    expect(decideEndOffer(mine)).toMatchObject({ changes: [{ set: { offeredTo: null } }] })
  })

  test('whoever it was offered to takes it, and nobody else, and never a record that is too near', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Role.options),
        fc.constantFrom('staff-1', 'staff-2', 'staff-3'),
        fc.constantFrom(undefined, { kind: 'own' } as const, { kind: 'household' } as const),
        (role, id, closeness) => {
          const facts = offered({ staff: { id, role }, ...(closeness ? { closeness } : {}) })
          const may = role !== 'administrator' && id === 'staff-2' && closeness === undefined
          expect(isRefused(decideTakeOver(facts))).toBe(!may)
        },
      ),
    )
  })

  test('domain §3.10 consents of the one before end with it, asked or given', () => {
    const approvals = [anApproval({}), anApproval({ id: 'approval-2', end: 'approved' })]
    expect(decideTakeOver(offered({ approvals }))).toMatchObject({
      changes: [
        { change: 'take-over-call', from: 'staff-1' },
        { change: 'hand-over-verification' },
        { change: 'end-approval', approvalId: 'approval-1', from: 'requested', end: 'withdrawn' },
        { change: 'end-approval', approvalId: 'approval-2', from: 'approved', end: 'withdrawn' },
        { change: 'set-call', set: { offeredTo: null } },
      ],
    })
  })

  const answers: Check = {
    kind: 'knowledge',
    at: noon - minutes(1),
    outcome: 'matched',
    items: ['postcode', 'phone-on-file', 'preferred-clinician'],
  }
  const photo: Check = {
    kind: 'photo-id',
    at: noon - minutes(1),
    outcome: 'matched',
    document: 'passport',
    present: true,
  }
  test('domain §3.5 whatever was proved before counts as basic and no more', () => {
    for (const checks of [[answers], [photo], [answers, photo]])
      expect(assuranceAt(takenOver(checks).verification, takenOver(checks)).level).toBe('basic')
    const miss: Check = { ...answers, outcome: 'not-matched' }
    expect(assuranceAt(takenOver([miss]).verification, takenOver([miss])).level).toBe('none')
  })

  test('what is asked again counts anew, beside that', () => {
    const level = (later: Check) => {
      const facts = takenOver([photo], [later])
      return assuranceAt(facts.verification, facts).level
    }
    expect(level({ ...answers, at: noon + 1 })).toBe('standard')
    expect(level({ kind: 'call-back', at: noon + 1, outcome: 'matched', contactId: 'phone' })).toBe(
      'standard',
    )
    expect(level({ ...photo, at: noon + 1 })).toBe('strong')
  })

  test('a remedy that was possible before says that it dropped', () => {
    const facts = takenOver([photo])
    const missing = remedyStandings(facts).find(({ remedy }) => remedy === 'unlock-only')?.missing
    expect(missing?.[0]).toMatchObject({ code: 'verification-dropped', at: noon })
  })
})
