import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InactiveReason, privacyOfficerOnly } from '../account/portal-account.ts'
import { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
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

test('edge case 3 a grown child’s login goes to their own address, never to one that a parent may read', () => {
  const shared = aPatient({
    contacts: [aContact({ kind: 'email', value: 'family@example.org', sharedBy: 2 })],
  })
  expect(open(closed('minor-aged-out', { patient: shared }), 'now-adult')).toMatchObject({
    refused: { code: 'not-their-own-address', instead: 'start-contact-change' },
  })
  expect(open(closed('minor-aged-out'), 'now-adult')).toMatchObject({
    messages: [{ template: 'open-again' }, { template: 'reset' }],
  })
  expect(isRefused(open(closed('moved', { patient: shared }), 'patient-returned'))).toBe(false)
})

test('domain §3.1 who never chose a password is invited again: a reset would lead them to a login they never had', () => {
  const account = anAccount({ lifecycle: 'deactivated', inactiveReason: 'moved', credential: 'none' })
  const decision = open(closed('moved', { account }), 'patient-returned')
  expect(decision).toMatchObject({ messages: [{ template: 'invitation' }] })
  expect(decision.changes?.[0]).toMatchObject({ set: { lifecycle: 'invited', inactiveReason: null } })
})

test('domain §3.8 a death that the chart took back is opened by the privacy officer, and lifts the report', () => {
  const inactiveReports = [
    {
      id: 'report-1',
      patientId: 'patient-1',
      reason: 'deceased' as const,
      reportedBy: 'import',
      reportedAt: noon,
      end: 'confirmed' as const,
      endedAt: noon,
    },
  ]
  const patient = aPatient({ deceased: true, aliveOnChart: true })
  const facts = (role: Role) =>
    closed('deceased', { staff: { id: 'staff-1', role }, patient, inactiveReports })
  expect(isRefused(open(facts('supervisor'), 'not-deceased'))).toBe(true)
  expect(open(facts('privacy-officer'), 'not-deceased')).toMatchObject({
    changes: expect.arrayContaining([
      { change: 'lift-inactive' },
      { change: 'set-deceased', deceased: false },
    ]),
  })
})
