import { describe, expect, test } from 'vitest'
import type { CallFacts } from '../facts.ts'
import { aMessage } from '../remedies/a-login.fixture.ts'
import { aLink, anAccount } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aCall, aContact, aPatient, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import type { Check } from '../verify/verification.ts'
import { decideChooseRecord } from './choose-record.ts'
import { decideClose, suggestDisposition } from './decide-close.ts'
import { decideLeaveRecord } from './decide-steps.ts'
import { noticeDue } from './notice-due.ts'

const call = aCall({ openedAt: noon - minutes(5) })
const missed: Check = {
  kind: 'knowledge',
  at: noon - minutes(1),
  outcome: 'not-matched',
  items: ['postcode'],
}
const failedHere = { at: noon - minutes(1), items: ['postcode'] }
const earlier = { at: noon - hours(3), items: ['email-on-file'] }
const unverified = (over: Partial<CallFacts> = {}) =>
  callFacts({
    call,
    account: anAccount(),
    verification: aVerification({ submits: 1, checks: [missed] }),
    failures: [earlier, failedHere],
    ...over,
  })
const notices = (facts: CallFacts) => {
  const decision = decideClose(facts, 'verification-failed')
  return (decision.messages ?? []).map(({ template }) => template)
}

describe('domain §3.6 closing', () => {
  test('the call ends for good, and its check with it', () => {
    expect(decideClose(unverified(), 'escalated')).toMatchObject({
      changes: [
        { change: 'set-verification', set: { endedAt: noon } },
        { change: 'set-call', set: { state: 'closed', closedAt: noon, disposition: 'escalated' } },
      ],
      audit: [{ action: 'call.closed', reason: 'escalated' }],
    })
  })
  test('a call without a record closes as well; a closed one does not close again', () => {
    const { now, policy, staff } = callFacts()
    expect(decideClose({ now, policy, staff, call }, 'information-only')).toMatchObject({
      changes: [{ change: 'set-call' }],
      messages: [],
    })
    expect(decideClose(unverified({ call: { ...call, state: 'closed' } }), 'resolved')).toMatchObject({
      refused: { code: 'call-closed' },
    })
  })
})

describe('P9 the patient is told from the second failure in 24 hours', () => {
  test.each(['fear', 'call-me-back', 'coached'] as const)('edge case 19 flagged for %s', (reason) => {
    const flag = { id: 'flag-1', patientId: 'patient-1', raisedBy: 'staff-1', reason, raisedAt: noon }
    // Where somebody may be listening, the mailbox may be theirs as well.
    expect(notices(unverified({ flag }))).toEqual(reason === 'coached' ? ['failed-verification'] : [])
  })

  test('when this call failed as well and closes unverified', () => {
    expect(notices(unverified())).toEqual(['failed-verification'])
  })
  test('also when the call goes on to another record, or lets this one go; once a call', () => {
    const chosen = { searchedBy: [], needsThirdIdentifier: false, viewedAt: [] }
    const choose = (patientId: string) => decideChooseRecord(unverified(), { ...chosen, patientId })
    const told = (decision: { messages?: { template: string }[] }) =>
      (decision.messages ?? []).map(({ template }) => template)
    expect(told(choose('patient-2'))).toEqual(['failed-verification'])
    expect(told(choose('patient-1'))).toEqual([])
    expect(told(decideLeaveRecord(unverified()))).toEqual(['failed-verification'])
    const before = aMessage({ template: 'failed-verification', queuedAt: noon })
    expect(notices(unverified({ messages: [before] }))).toEqual([])
  })
  test('also when another caller was named after the failure', () => {
    expect(notices(unverified({ verification: aVerification() }))).toEqual(['failed-verification'])
  })
  test.each<[string, Partial<CallFacts>]>([
    ['it was the first failure', { failures: [failedHere] }],
    ['the failures were in other calls', { failures: [earlier, earlier] }],
    ['the other one is older than a day', { failures: [{ ...earlier, at: noon - hours(25) }, failedHere] }],
    [
      'the caller was verified in the end',
      { verification: aVerification({ checks: [missed], verifiedAt: noon }) },
    ],
    [
      'the level has run out since',
      { verification: aVerification({ checks: [missed], verifiedAt: noon - minutes(16) }) },
    ],
    [
      'edge case 19: others read that mailbox',
      { patient: aPatient({ contacts: [aContact({ kind: 'email', value: 'a@example.org', sharedBy: 2 })] }) },
    ],
    ['edge case 19: a privacy hold', { account: anAccount({ hold: 'privacy' }) }],
    ['V9 the patient has died', { patient: aPatient({ deceased: true }) }],
    [
      'the address bounces',
      {
        patient: aPatient({
          contacts: [aContact({ kind: 'email', value: 'a@example.org', standing: 'bouncing' })],
        }),
      },
    ],
    ['there is no address', { patient: aPatient({ contacts: [] }) }],
    ['the login is switched off', { account: anAccount({ lifecycle: 'deactivated' }) }],
  ])('not when %s', (_, over) => {
    expect(notices(unverified(over))).toEqual([])
  })
  test('the page says that one is due, and the same for a patient who cannot be told (domain §4, Settled)', () => {
    const { account: _, ...nobody } = unverified()
    expect([unverified(), nobody].map(noticeDue)).toEqual([true, true])
    expect(noticeDue(unverified({ failures: [failedHere] }))).toBe(false)
  })
  test('not when there is no account to tell of', () => {
    const { account: _, ...rest } = unverified()
    expect(notices(rest)).toEqual([])
  })
})

describe('the suggested disposition', () => {
  test.each<[string, CallFacts]>([
    ['resolved', callFacts({ call, account: anAccount({ lastSignInAt: noon }), links: [aLink()] })],
    ['sent-and-waiting', callFacts({ call, account: anAccount(), links: [aLink()] })],
    ['information-only', callFacts({ call, account: anAccount(), links: [aLink({ end: 'revoked' })] })],
    ['information-only', callFacts({ call, links: [aLink({ callId: 'call-0' })] })],
    ['verification-failed', unverified()],
    ['information-only', callFacts({ call })],
  ])('%s', (disposition, facts) => {
    expect(suggestDisposition(facts)).toBe(disposition)
  })
})
