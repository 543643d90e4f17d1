import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InactiveReason, privacyOfficerOnly } from '../account/portal-account.ts'
import { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { aPatient, callFacts } from '../verify/call-facts.fixture.ts'
import { remedyReasons } from '../words/remedy-words.ts'
import { anAccount, verified } from './any-call-facts.fixture.ts'
import { ReactivateReason } from './reasons.ts'
import { decideRemedy } from './remedies.ts'

const closed = (inactiveReason: InactiveReason, over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    verification: verified('standard'),
    account: anAccount({ lifecycle: 'deactivated', inactiveReason }),
    ...over,
  })
const open = (facts: CallFacts, reason: ReactivateReason) =>
  decideRemedy({ remedy: 'reactivate', input: { reason, confirm: false } }, facts)

test('domain §3.1 an account opens with a reset link alone: the old password is worth nothing any more', () => {
  const decision = open(closed('moved'), 'patient-returned')
  expect(decision).toMatchObject({
    messages: [{ template: 'open-again' }, { template: 'reset', withNewLink: true }],
    audit: [{ action: 'account.reactivated', reason: 'patient-returned' }, { action: 'reset-link.queued' }],
  })
  expect(decision.changes?.[0]).toEqual({
    change: 'set-account',
    set: {
      lifecycle: 'active',
      inactiveReason: null,
      credential: 'must-change',
      lock: { kind: 'none' },
      failedSignIns: 0,
    },
  })
})

test('domain §3.8 deceased, dismissed and privacy are opened by the privacy officer and nobody else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...InactiveReason.options),
      fc.constantFrom(...Role.options),
      fc.constantFrom(...ReactivateReason.options),
      (inactive, role, reason) => {
        const decision = open(closed(inactive, { staff: { id: 'staff-1', role } }), reason)
        const may =
          role !== 'administrator' && (!privacyOfficerOnly.includes(inactive) || role === 'privacy-officer')
        if (!may) expect(isRefused(decision)).toBe(true)
        const fits = remedyReasons('reactivate', closed(inactive)).some(({ code }) => code === reason)
        if (may) expect(isRefused(decision)).toBe(!fits)
      },
    ),
  )
})

test('V9 a death on the chart stops even the privacy officer: the chart is put right first', () => {
  const staff = { id: 'staff-1', role: 'privacy-officer' as const }
  const facts = closed('deceased', { staff, patient: aPatient({ deceased: true }) })
  expect(open(facts, 'not-deceased')).toMatchObject({ refused: { code: 'deceased' } })
})

test('invariant 5 an open account is sent on to the reset link, one that never was to the invitation', () => {
  const base = { verification: verified('standard') }
  expect(open(callFacts({ ...base, account: anAccount() }), 'patient-returned')).toMatchObject({
    refused: { code: 'already-active', instead: 'send-reset-link' },
  })
  expect(open(callFacts(base), 'patient-returned')).toMatchObject({
    refused: { code: 'not-enrolled', instead: 'resend-invitation' },
  })
})

test('domain §4 it needs standard and an address that can be written to', () => {
  expect(open(closed('moved', { verification: verified('basic') }), 'patient-returned')).toMatchObject({
    refused: { code: 'needs-standard' },
  })
  expect(open(closed('moved', { patient: aPatient({ contacts: [] }) }), 'patient-returned')).toMatchObject({
    refused: { code: 'no-contact-on-file' },
  })
})
