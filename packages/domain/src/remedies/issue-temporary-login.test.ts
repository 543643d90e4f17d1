import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after } from '../account/account-model.fixture.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { days, minutes } from '../shared/instant.ts'
import { temporaryLoginStateAt } from '../temporary-login/temporary-login.ts'
import { assuranceAt } from '../verify/assurance.ts'
import {
  aCall,
  aContact,
  aPatient,
  callAboutLeo,
  callFacts,
  leo,
  noon,
} from '../verify/call-facts.fixture.ts'
import { anAccount, anyCallFacts, verified } from './any-call-facts.fixture.ts'
import { issueTemporaryLogin } from './issue-temporary-login.ts'

const strong = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    account: anAccount(),
    verification: verified('strong'),
    staff: { id: 'staff-1', role: 'agent', reauthenticatedAt: noon - minutes(1) },
    ...over,
  })
const press = (facts: CallFacts, input: { replace?: boolean; confirm?: boolean } = {}) =>
  issueTemporaryLogin.decide(facts, { replace: false, confirm: false, ...input })
const refusal = (facts: CallFacts, input = {}) => {
  const decision = press(facts, input)
  return isRefused(decision) ? decision.refused.code : undefined
}
const email = (over = {}) => aContact({ kind: 'email', value: 'maria.garcia@example.org', ...over })

test('domain §3.4 issued: one code for ten minutes, told of at the address on file', () => {
  const decision = press(strong())
  expect(decision).toMatchObject({
    changes: [
      { change: 'issue-temporary-login', codeHash: 'hash-of-a-code', life: minutes(10), wrongTries: 0 },
      { change: 'set-call' },
    ],
    messages: [
      {
        template: 'temporary-login',
        to: 'contact-on-file',
        askedBy: 'notice',
        params: { at: noon, until: noon + minutes(10) },
      },
    ],
    audit: [{ action: 'temporary-login.issued', outcome: 'done', verification: { level: 'strong' } }],
  })
  expect(JSON.stringify(decision)).not.toMatch(/example\.org/)
})

test('S4 V6 no code leaves without strong, a fresh own password, and the patient on the line', () => {
  let issued = 0
  fc.assert(
    fc.property(anyCallFacts, fc.nat(10), fc.boolean(), (any, ago, ready) => {
      // Any caller at all, and one whose call stands as well as it can: only the account's own state differs.
      const { role } = ready ? strong().staff : any.staff
      const staff = { ...any.staff, role, reauthenticatedAt: noon - minutes(ago) }
      const best = { call: aCall(), patient: aPatient(), verification: verified('strong') }
      const facts = { ...any, ...(ready ? best : {}), staff }
      if (isRefused(press(facts, { replace: true, confirm: true }))) return
      issued++
      expect(assuranceAt(facts.verification, facts).level).toBe('strong')
      expect(ago).toBeLessThanOrEqual(5)
      expect(facts.call).toMatchObject({ relationship: 'self', staffId: facts.staff.id })
      expect(facts.account?.hold).toBe('none')
      expect(facts.patient.deceased).toBe(false)
    }),
    { numRuns: 1_000 },
  )
  expect(issued).toBeGreaterThan(10)
})

describe('domain §3.4 never', () => {
  test.each<[string, string, Partial<CallFacts>]>([
    ['on hold', 'on-hold', { account: anAccount({ hold: 'patient-reported' }) }],
    [
      'for a login that was switched off',
      'account-inactive',
      { account: anAccount({ lifecycle: 'deactivated', inactiveReason: 'moved' }) },
    ],
    ['for the dead', 'deceased', { patient: aPatient({ deceased: true }) }],
    ['by knowledge alone', 'needs-strong', { verification: verified('standard') }],
    ['without the own password', 'reauthenticate', { staff: { id: 'staff-1', role: 'agent' } }],
    ['by the privacy officer', 'no-right', { staff: { id: 'staff-1', role: 'privacy-officer' } }],
    [
      'where the clinic does without',
      'temporary-login-off',
      { policy: { ...defaultPolicy, temporaryLogin: false } },
    ],
    [
      'with an address younger than 7 days',
      'contact-too-new',
      { patient: aPatient({ contacts: [email({ onFileSince: noon - days(7) + 1 })] }) },
    ],
    [
      'with a number younger than 7 days beside an old address',
      'contact-too-new',
      {
        patient: aPatient({
          contacts: [email(), aContact({ kind: 'phone', value: '1', onFileSince: noon - days(1) })],
        }),
      },
    ],
    [
      'where an address was taken off the chart 6 days ago',
      'contact-too-new',
      { patient: aPatient({ changedAt: { 'email-on-file': noon - days(6) } }) },
    ],
    ['where no notice can go', 'no-contact-on-file', { patient: aPatient({ contacts: [] }) }],
    [
      'where the notice would come back',
      'contact-bouncing',
      { patient: aPatient({ contacts: [email({ standing: 'bouncing' })] }) },
    ],
    ['without a whole birth date to type', 'no-birth-date', { patient: aPatient({ birthDate: '1984' }) }],
    ['for a lookalike unconfirmed', 'confirm-lookalike', { patient: aPatient({ hasLookalike: true }) }],
  ])('%s', (_, code, over) => {
    expect(refusal(strong(over))).toBe(code)
  })

  test('without a login', () => {
    const { account: _none, ...bare } = strong()
    expect(refusal(bare)).toBe('not-enrolled')
  })

  test('for a proxy of a grown patient, nor while a helper listens; for a child that is another matter', () => {
    const missing = (birthDate: string, relationship: 'proxy' | 'helper' = 'proxy') =>
      issueTemporaryLogin
        .missing(strong({ call: callAboutLeo({ relationship, consentAt: noon }), about: leo({ birthDate }) }))
        .map(({ code }) => code)
    // Noon in UTC of 3 March 2026; the clinic's day is the same.
    expect(missing('2008-03-03')).toContain('not-for-proxy')
    expect(missing('2008-03-04')).not.toContain('not-for-proxy')
    expect(missing('2008-03-04', 'helper')).toContain('not-for-proxy')
  })
})

test('an address on file for seven days, a lock and an open invitation are no obstacle', () => {
  const old = aPatient({ contacts: [email({ onFileSince: noon - days(7) })] })
  expect(refusal(strong({ patient: old }))).toBeUndefined()
  expect(refusal(strong({ account: anAccount({ lock: { kind: 'hard' } }) }))).toBeUndefined()
  const invited = anAccount({ lifecycle: 'invited', credential: 'none' })
  expect(refusal(strong({ account: invited }))).toBeUndefined()
})

test('one lives per account: the next one takes its place and its spent tries, and only when asked to', () => {
  const first = after(strong(), press(strong()))
  const tried = {
    ...first,
    now: noon + minutes(2),
    temporaryLogins: first.temporaryLogins.map((login) => ({ ...login, wrongTries: 3 })),
  }
  expect(refusal(tried)).toBe('temporary-login-live')
  const second = after(tried, press(tried, { replace: true }))
  const states = second.temporaryLogins.map((login) => temporaryLoginStateAt(login, second.now))
  expect(states).toEqual(['issued', 'superseded'])
  expect(second.temporaryLogins[0]?.wrongTries).toBe(3)
})

test('one whose time is over makes room by itself, and its end is on the record', () => {
  const later = { ...after(strong(), press(strong())), now: noon + minutes(10) }
  const fresh = { ...later, staff: { ...later.staff, reauthenticatedAt: later.now } }
  const decision = press(fresh)
  expect(decision.audit.map(({ action }) => action)).toEqual([
    'temporary-login.expired',
    'temporary-login.issued',
  ])
  const states = after(fresh, decision).temporaryLogins.map((login) =>
    temporaryLoginStateAt(login, fresh.now),
  )
  expect(states).toEqual(['issued', 'expired'])
})
