import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aCall, aPatient, aVerification, callFacts, noon } from './call-facts.fixture.ts'
import { failuresIn, triesLeft, verificationBlock } from './limits.ts'
import { decideStartVerification } from './start-verification.ts'
import type { Check } from './verification.ts'

const first = () => 0
const failedAgo = (...hoursAgo: number[]) =>
  hoursAgo.map((n) => ({ at: noon - hours(n), items: ['postcode'] }))

describe('domain §3.5 drawing a set', () => {
  test('the first set starts the check and says how many tries there are', () => {
    const decision = decideStartVerification(callFacts(), first)
    expect(decision).toMatchObject({ drawn: ['postcode', 'street-address', 'phone-on-file'], triesLeft: 2 })
    expect(decision).toMatchObject({
      changes: [{ change: 'start-verification', patientId: 'patient-1' }, { change: 'set-call' }],
      audit: [{ action: 'verification.started', verification: { policy: 1 } }],
    })
  })
  test('while a set is open the same one comes again: nobody draws until it suits', () => {
    const verification = aVerification({ drawn: ['last-visit-month'] })
    const decision = decideStartVerification(callFacts({ verification }), first)
    expect(decision).toMatchObject({ drawn: ['last-visit-month'], changes: [] })
  })
  test('after a set that failed, other items of the same check', () => {
    const verification = aVerification({ drawn: [], submits: 1 })
    const failures = [{ at: noon, items: ['postcode', 'street-address', 'phone-on-file'] }]
    const decision = decideStartVerification(callFacts({ verification, failures }), first)
    expect(decision).toMatchObject({
      drawn: ['email-on-file', 'preferred-clinician', 'last-visit-month'],
      triesLeft: 1,
      changes: [{ change: 'set-verification', verificationId: 'verification-1' }, { change: 'set-call' }],
    })
  })
  test('V6 one that ran out is ended, and a new one starts', () => {
    const verification = aVerification({ verifiedAt: noon - minutes(15), submits: 2 })
    const decision = decideStartVerification(callFacts({ verification }), first)
    expect(decision).toMatchObject({
      changes: [
        { change: 'set-verification', set: { endedAt: noon } },
        { change: 'start-verification' },
        { change: 'set-call' },
      ],
      triesLeft: 2,
    })
  })
})

describe('what stands in the way of questions', () => {
  test.each([
    ['no-tries-left', callFacts({ verification: aVerification({ submits: 2 }) })],
    ['cool-down', callFacts({ failures: failedAgo(1, 2, 3) })],
    [
      'too-few-items',
      callFacts({ patient: aPatient({ addresses: [], contacts: [], clinician: '', lastVisitMonth: '' }) }),
    ],
    ['call-closed', callFacts({ call: aCall({ state: 'closed' }) })],
    ['not-your-call', callFacts({ staff: { id: 'staff-2', role: 'agent' } })],
    ['no-right', callFacts({ staff: { id: 'staff-1', role: 'administrator' } })],
    ['no-call', callFacts({ call: aCall({ lastActivityAt: noon - minutes(21) }) })],
    ['other-caller', callFacts({ patient: aPatient({ id: 'patient-2' }) })],
  ])('%s', (code, facts) => {
    const decision = decideStartVerification(facts, first)
    expect(decision).toMatchObject({
      refused: { code },
      audit: [{ action: 'verification.refused', reason: code }],
    })
    expect(isRefused(decision) && decision.changes).toBeFalsy()
  })
  test('three failures rest until the third last is a day old, also when more came', () => {
    expect(verificationBlock(callFacts({ failures: failedAgo(1, 5, 20) }))).toMatchObject({
      until: noon + hours(4),
    })
    expect(verificationBlock(callFacts({ failures: failedAgo(1, 5, 10, 20) }))).toMatchObject({
      until: noon + hours(14),
    })
    expect(verificationBlock(callFacts({ failures: failedAgo(1, 5, 25) }))).toBeUndefined()
  })
  test('every failed set of questions of the last day counts, of whatever call; nothing else does', () => {
    const failed = (hoursAgo: number): Check => ({
      kind: 'knowledge',
      at: noon - hours(hoursAgo),
      outcome: 'not-matched',
      items: ['postcode'],
    })
    const matched: Check = { kind: 'knowledge', at: noon, outcome: 'matched', items: ['mrn'] }
    const checks = [
      aVerification({ checks: [failed(30), failed(2), matched] }),
      aVerification({ callId: 'call-2', checks: [failed(1), failed(24)] }),
    ]
    expect(failuresIn(checks, noon)).toEqual(failedAgo(1, 2))
  })
  test('failures with other staff leave fewer tries', () => {
    expect(triesLeft(callFacts({ failures: failedAgo(1, 2) }))).toBe(1)
    expect(triesLeft(callFacts({ failures: failedAgo(1, 2, 3, 4) }))).toBe(0)
  })
  test('a deceased patient or a hold does not: who calls must be known before anything is said', () => {
    expect(verificationBlock(callFacts({ patient: aPatient({ deceased: true }) }))).toBeUndefined()
  })
})
