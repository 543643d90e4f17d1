import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after } from '../account/account-model.fixture.ts'
import { HoldKind } from '../account/portal-account.ts'
import { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy, remedyStandings } from '../remedies/remedies.ts'
import { minutes } from '../shared/instant.ts'
import { callFacts, noon } from '../verify/call-facts.fixture.ts'
import { type Approval, ApprovalEnd } from './approval.ts'
import { askApproval } from './ask-approval.ts'
import { settleApproval } from './settle-approval.ts'
import { withdrawApproval } from './withdraw-approval.ts'

const order = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const
const HASH = 'hash-of-this-order'
const anApproval = (over: Partial<Approval> = {}): Approval => ({
  id: 'approval-1',
  remedy: 'release-hold',
  patientId: 'patient-1',
  callId: 'call-1',
  askedBy: 'staff-1',
  askedAt: noon - minutes(1),
  until: noon + minutes(9),
  orderHash: HASH,
  reason: 'patient-verified',
  level: 'strong',
  methods: ['photo ID'],
  ...over,
})
const held = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    verification: verified('strong'),
    account: anAccount({ hold: 'patient-reported' }),
    staff: { id: 'staff-1', role: 'agent', reauthenticatedAt: noon - minutes(1) },
    orderHash: HASH,
    ...over,
  })
const release = (facts: CallFacts) => decideRemedy(order, facts)
const missing = (facts: CallFacts) =>
  remedyStandings(facts)
    .find(({ remedy }) => remedy === 'release-hold')
    ?.missing.map(({ code }) => code)
const ines = { id: 'staff-9', role: 'supervisor' as const }

test('invariant 5 a login on hold that was switched off meanwhile opens with the release', () => {
  const report = {
    id: 'report-1',
    patientId: 'patient-1',
    reason: 'moved' as const,
    reportedBy: 'staff-2',
    reportedAt: noon - minutes(9),
    end: 'confirmed' as const,
    endedAt: noon - minutes(5),
  }
  const facts = held({
    account: anAccount({ hold: 'staff', lifecycle: 'deactivated', inactiveReason: 'moved' }),
    inactiveReports: [report],
    approvals: [anApproval({ end: 'approved', decidedBy: ines.id })],
  })
  const reactivate = { remedy: 'reactivate', input: { reason: 'patient-returned', confirm: false } } as const
  expect(decideRemedy(reactivate, facts)).toMatchObject({ refused: { code: 'on-hold' } })
  const released = release(facts)
  expect(released).toMatchObject({
    messages: [{ template: 'open-again' }, { template: 'reset' }],
    audit: expect.arrayContaining([
      expect.objectContaining({ action: 'account.released' }),
      expect.objectContaining({ action: 'account.reactivated', reason: 'released' }),
    ]),
  })
  expect(after(facts, released).account).toMatchObject({
    lifecycle: 'active',
    hold: 'none',
    credential: 'must-change',
  })
})

describe('asking for a colleague’s consent', () => {
  test('domain §3.10 it is asked for with everything else in place, for ten minutes, bound to this order', () => {
    expect(missing(held())).toEqual(['approval-needed'])
    expect(askApproval(held(), order)).toMatchObject({
      changes: [{ change: 'ask-approval', orderHash: HASH, level: 'strong', life: minutes(10) }, {}],
      audit: [{ action: 'approval.requested', reason: 'release-hold' }],
    })
    const weak = held({ verification: verified('standard') })
    expect(askApproval(weak, order)).toMatchObject({ refused: { code: 'needs-strong' } })
  })

  test('one waits at a time; after a no, no answer or a take-back it may be asked again', () => {
    const asked = held({ approvals: [anApproval()] })
    expect(missing(asked)).toEqual(['approval-pending'])
    expect(askApproval(asked, order)).toMatchObject({ refused: { code: 'approval-pending' } })
    for (const over of [
      { end: 'denied' as const, denial: 'suspicious' as const },
      { end: 'withdrawn' as const },
      { end: 'used' as const },
      { until: noon },
    ])
      expect(isRefused(askApproval(held({ approvals: [anApproval(over)] }), order))).toBe(false)
  })

  test('a remedy that needs no consent has nothing to ask for', () => {
    const facts = callFacts({ verification: verified('strong'), account: anAccount(), orderHash: HASH })
    const plain = { remedy: 'send-reset-link', input: { reason: 'deleted', confirm: false } } as const
    expect(isRefused(askApproval(facts, plain))).toBe(true)
  })

  test('whoever asked takes it back while it waits, and nobody afterwards', () => {
    expect(withdrawApproval(held({ approvals: [anApproval()] }), 'approval-1')).toMatchObject({
      changes: [{ change: 'end-approval', from: 'requested', end: 'withdrawn' }, {}],
    })
    const answered = held({ approvals: [anApproval({ end: 'approved' })] })
    expect(isRefused(withdrawApproval(answered, 'approval-1'))).toBe(true)
  })
})

describe('answering', () => {
  const { verification: _, call: _call, ...facts } = held()
  test('domain §3.10 the approver is a supervisor or privacy officer and never the one who asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Role.options),
        fc.constantFrom('staff-1', 'staff-9'),
        fc.constantFrom(...HoldKind.options),
        (role, id, hold) => {
          const decision = settleApproval(
            { ...facts, account: anAccount({ hold }) },
            anApproval(),
            { id, role },
            { verdict: 'approve' },
          )
          const may =
            id !== 'staff-1' && (role === 'privacy-officer' || (role === 'supervisor' && hold !== 'privacy'))
          expect(isRefused(decision)).toBe(!may)
        },
      ),
    )
  })

  test.each([...ApprovalEnd.options, 'timed-out'] as const)('%s is not answered any more', (state) => {
    const approval = state === 'timed-out' ? anApproval({ until: noon }) : anApproval({ end: state })
    expect(isRefused(settleApproval(facts, approval, ines, { verdict: 'approve' }))).toBe(true)
  })

  test('a no carries its reason to the colleague', () => {
    expect(
      settleApproval(facts, anApproval(), ines, { verdict: 'deny', reason: 'not-enough-checked' }),
    ).toMatchObject({
      changes: [{ change: 'end-approval', end: 'denied', denial: 'not-enough-checked' }],
      audit: [{ action: 'approval.denied', reason: 'release-hold:not-enough-checked' }],
    })
  })
})

describe('releasing a hold', () => {
  const approved = anApproval({ end: 'approved', decidedBy: 'staff-9', decidedAt: noon })

  test('domain §3.1 with consent it opens, uses the consent up, and forces a new password', () => {
    expect(release(held({ approvals: [approved] }))).toMatchObject({
      changes: [
        { change: 'end-approval', approvalId: 'approval-1', from: 'approved', end: 'used' },
        { change: 'set-account', set: { hold: 'none', holdReason: null, credential: 'must-change' } },
        { change: 'create-link', kind: 'reset' },
        {},
      ],
      messages: [{ template: 'open-again' }, { template: 'reset' }],
      audit: [{ action: 'approval.used' }, { action: 'account.released' }, { action: 'reset-link.queued' }],
    })
  })

  test('domain §3.10 consent for other details, or used already, opens nothing', () => {
    const other = held({ approvals: [approved], orderHash: 'another-order' })
    expect(release(other)).toMatchObject({ refused: { code: 'approval-other' } })
    const used = held({ approvals: [anApproval({ end: 'used' })] })
    expect(release(used)).toMatchObject({ refused: { code: 'approval-needed' } })
  })

  test('S4 one’s own password again, at most five minutes ago', () => {
    const stale = held({ approvals: [approved], staff: { id: 'staff-1', role: 'agent' } })
    expect(release(stale)).toMatchObject({ refused: { code: 'reauthenticate' } })
    expect(missing(stale)).toEqual([])
  })

  test('no consent opens it below strong, without a hold, or on a chart that records a death', () => {
    const at = (over: Partial<CallFacts>) => release(held({ approvals: [approved], ...over }))
    expect(at({ verification: verified('standard') })).toMatchObject({ refused: { code: 'needs-strong' } })
    expect(at({ account: anAccount() })).toMatchObject({ refused: { code: 'not-on-hold' } })
    const { patient } = held()
    expect(at({ patient: { ...patient, deceased: true } })).toMatchObject({ refused: { code: 'deceased' } })
  })
})
