import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Approval } from '../approvals/approval.ts'
import { askApproval } from '../approvals/ask-approval.ts'
import { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { hours, minutes } from '../shared/instant.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { authorityBlock } from '../verify/authority.ts'
import { aPatient, aVerification, callAboutLeo, callFacts, leo, noon } from '../verify/call-facts.fixture.ts'
import type { Check } from '../verify/verification.ts'
import { verified } from './any-call-facts.fixture.ts'
import { decideRemedy, remedyStandings } from './remedies.ts'

const order = { remedy: 'override-check', input: { reason: 'too-few-items' } } as const
const agreed: Approval = {
  id: 'approval-1',
  remedy: 'override-check',
  patientId: 'patient-1',
  callId: 'call-1',
  askedBy: 'staff-1',
  askedAt: noon - minutes(1),
  until: noon + minutes(9),
  orderHash: 'this-order',
  reason: 'too-few-items',
  level: 'none',
  methods: [],
  end: 'approved',
}
const facts = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ staff: { id: 'staff-1', role: 'supervisor' }, orderHash: 'this-order', ...over })
const vouch = (over: Partial<CallFacts> = {}) => decideRemedy(order, facts({ approvals: [agreed], ...over }))
const vouched: Check = { kind: 'override', at: noon, outcome: 'matched', reason: 'too-few-items' }
const levelWith = (checks: Check[]) => assuranceAt(aVerification({ checks, verifiedAt: noon }), facts()).level

test('domain §4 with a second person’s yes the caller is at standard, and the trail names both acts', () => {
  expect(vouch()).toMatchObject({
    changes: [
      { change: 'end-approval', from: 'approved', end: 'used' },
      { change: 'start-verification', checks: [vouched], verifiedAt: noon },
      { change: 'set-call' },
    ],
    audit: [
      { action: 'approval.used' },
      { action: 'verification.overridden', reason: 'too-few-items', verification: { level: 'standard' } },
      { action: 'verification.passed' },
    ],
  })
})

test('domain §4 vouching alone never reaches strong; a call-back beside it does not either, three proofs do', () => {
  const call: Check = { kind: 'call-back', at: noon, outcome: 'matched', contactId: 'phone-1' }
  const id: Check = { kind: 'photo-id', at: noon, outcome: 'matched', document: 'passport', present: true }
  expect(levelWith([vouched])).toBe('standard')
  expect(levelWith([vouched, call])).toBe('standard')
  expect(levelWith([vouched, id])).toBe('strong')
})

test('V2 it is open in a cool-down and for a chart without a birth date', () => {
  const failures = [1, 2, 3].map((h) => ({ at: noon - hours(h), items: [] }))
  const { birthDate: _, ...newborn } = aPatient()
  expect(isRefused(vouch({ failures }))).toBe(false)
  expect(isRefused(vouch({ patient: newborn }))).toBe(false)
})

test('domain §3.10 nobody vouches alone, nor with a yes for another reason', () => {
  expect(decideRemedy(order, facts())).toMatchObject({ refused: { code: 'approval-needed' } })
  expect(vouch({ orderHash: 'another-order' })).toMatchObject({ refused: { code: 'approval-other' } })
  expect(isRefused(askApproval(facts(), order))).toBe(false)
})

test('S10 only those with the right, for the patient’s own call, and not where the level is there already', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Role.options), (role) => {
      const may = role === 'supervisor' || role === 'privacy-officer'
      expect(isRefused(vouch({ staff: { id: 'staff-1', role } }))).toBe(!may)
    }),
  )
  // Two people can vouch for who somebody is, never for what they may do for another (V1).
  const parent = { call: callAboutLeo(), about: leo({ authorities: [] }) }
  expect(isRefused(vouch(parent))).toBe(false)
  expect(authorityBlock(facts({ ...parent, verification: verified('standard') }))).toMatchObject({
    code: 'authority-not-on-file',
  })
  expect(vouch({ verification: verified('standard') })).toMatchObject({
    refused: { code: 'already-verified' },
  })
  const standing = remedyStandings(facts()).find(({ remedy }) => remedy === 'override-check')
  expect(standing).toMatchObject({ state: 'needs-person', missing: [{ code: 'approval-needed' }] })
})
