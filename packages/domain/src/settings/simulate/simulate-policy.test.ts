import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../refusal.ts'
import { days, hours, minutes } from '../../shared/instant.ts'
import type { Check } from '../../verify/verification.ts'
import { defaultPolicy } from '../policy.ts'
import type { PolicyChanges, PolicyNumber } from '../policy-fact.ts'
import { policyNumbers } from '../policy-facts.ts'
import { policyRange } from '../policy-range.ts'
import { isJudged } from './judges.ts'
import { notJudged } from './not-judged.ts'
import type { PastCall } from './past-call.ts'
import { nothingSimulated, simulateCalls } from './simulate-policy.ts'

const noon = Date.parse('2026-11-02T17:00:00Z')
const aCall = (part: Partial<PastCall> = {}): PastCall => ({
  openedAt: noon,
  turnedAway: false,
  factor: 1,
  checks: [],
  acts: [],
  refused: [],
  contacts: [],
  failures: [],
  links: [],
  ranOut: [],
  codes: [],
  approvals: [],
  sends: [],
  confirmations: [],
  usernamesCompared: 0,
  emailsCompared: 0,
  ...part,
})
const simulate = (changes: PolicyChanges, ...calls: PastCall[]) =>
  simulateCalls(nothingSimulated(changes), calls, defaultPolicy, changes)
/** What one call would have been under these changes. */
const effectOn = (call: Partial<PastCall>, changes: PolicyChanges): string | undefined =>
  Object.entries(simulate(changes, aCall(call)).effects).find(([, n]) => n > 0)?.[0]

const phone = (ageDays: number, id = 'phone-1') => ({
  id,
  kind: 'phone' as const,
  onFileSince: noon - days(ageDays),
})
const calledBack: Check = { kind: 'call-back', at: noon, outcome: 'matched', contactId: 'phone-1' }
const answers = (outcome: 'matched' | 'not-matched', at = noon): Check => ({
  kind: 'knowledge',
  at,
  outcome,
  items: ['postcode'],
})
const photo: Check = { kind: 'photo-id', at: noon, outcome: 'matched', document: 'passport', present: true }

type Case = [string, Partial<PastCall>, PolicyChanges, string | undefined]

describe('one number that changes one call', () => {
  test.each<Case>([
    [
      'V5 a phone too young, and nothing else',
      { checks: [calledBack], contacts: [phone(40)] },
      { contactAgeForPossession: days(60) },
      'turned-away',
    ],
    [
      'V5 a phone too young, with an older one',
      { checks: [calledBack], contacts: [phone(40), phone(90, 'phone-2')] },
      { contactAgeForPossession: days(60) },
      'another-way',
    ],
    [
      'V5 a phone old enough',
      { checks: [calledBack], contacts: [phone(61)] },
      { contactAgeForPossession: days(60) },
      undefined,
    ],
    [
      'V5 refused for its age, and old enough under the draft',
      { refused: [{ code: 'no-contact-old-enough', at: noon }], contacts: [phone(20)] },
      { contactAgeForPossession: days(14) },
      'let-through',
    ],
    [
      'V6 done for a caller whose level would be over',
      { verifiedAt: noon, acts: [noon + minutes(9)] },
      { verificationLife: minutes(8) },
      'another-way',
    ],
    [
      'edge case 24 longer times stay longer',
      { verifiedAt: noon, acts: [noon + minutes(9)], factor: 3 },
      { verificationLife: minutes(8) },
      undefined,
    ],
    [
      'passed at the second try',
      { checks: [answers('not-matched'), answers('matched')] },
      { submitsPerVerification: 1 },
      'turned-away',
    ],
    [
      'passed at the second try, and by photo ID',
      { checks: [answers('not-matched'), answers('matched'), photo] },
      { submitsPerVerification: 1 },
      'another-way',
    ],
    [
      'answered after two that did not match that day',
      { checks: [answers('matched')], failures: [noon - hours(3), noon - hours(2)] },
      { failuresPerPatientPerDay: 2 },
      'turned-away',
    ],
    [
      'not asked after three that did not match that day',
      {
        refused: [{ code: 'cool-down', at: noon }],
        failures: [noon - hours(3), noon - hours(2), noon - hours(1)],
      },
      { failuresPerPatientPerDay: 5 },
      'let-through',
    ],
    [
      'a link that had run out an hour before',
      { ranOut: [{ kind: 'invitation', createdAt: noon - hours(73) }] },
      { invitationLife: hours(96) },
      'not-needed',
    ],
    [
      'a link used after it would have run out',
      { links: [{ kind: 'reset', createdAt: noon, redeemedAt: noon + minutes(25) }] },
      { resetLife: minutes(20) },
      'another-way',
    ],
    [
      'a second mail after three minutes',
      {
        sends: [
          { at: noon - minutes(3), inCall: false },
          { at: noon, inCall: true },
        ],
      },
      { betweenSends: minutes(5) },
      'another-way',
    ],
    [
      'a second mail that had to wait',
      {
        sends: [{ at: noon - minutes(1), inCall: true }],
        refused: [{ code: 'sent-a-moment-ago', at: noon }],
      },
      { betweenSends: minutes(1) },
      'let-through',
    ],
    [
      'a code read out where there are none any more',
      { codes: [{ printed: false, issuedAt: noon }] },
      { temporaryLogin: false },
      'another-way',
    ],
    [
      'agreed after seven minutes',
      { approvals: [{ askedAt: noon, approvedAt: noon + minutes(7) }] },
      { approvalLife: minutes(5) },
      'another-way',
    ],
  ])('%s', (_, call, changes, effect) => {
    expect(effectOn(call, changes)).toBe(effect)
  })
})

test('each call counts once, by its gravest effect, and for each number that would have changed it', () => {
  const both = aCall({
    checks: [answers('not-matched'), answers('matched')],
    verifiedAt: noon,
    acts: [noon + minutes(9)],
  })
  const found = simulate({ submitsPerVerification: 1, verificationLife: minutes(8) }, both, aCall())
  expect(found).toMatchObject({
    calls: 2,
    changed: 1,
    effects: { 'turned-away': 1, 'another-way': 0 },
    byNumber: [
      { name: 'verificationLife', effects: { 'another-way': 1 } },
      { name: 'submitsPerVerification', effects: { 'turned-away': 1 } },
    ],
    turnedAway: { was: 0, wouldBe: 1 },
  })
})

test('whoever was turned away stays so, unless the draft lets them through', () => {
  const rested = aCall({
    turnedAway: true,
    refused: [{ code: 'cool-down', at: noon }],
    failures: [noon - 3, noon - 2, noon - 1],
  })
  const found = simulate({ failuresPerPatientPerDay: 4 }, rested, aCall({ turnedAway: true }))
  expect(found.turnedAway).toEqual({ was: 2, wouldBe: 1 })
})

test('in portions or at once, the count is the same', () => {
  const changes = { submitsPerVerification: 1 }
  const calls = [aCall({ checks: [answers('not-matched'), answers('matched')] }), aCall(), aCall()]
  const [first, ...others] = calls.map((call) => [call])
  const start = simulateCalls(nothingSimulated(changes), first ?? [], defaultPolicy, changes)
  const piecewise = others.reduce(
    (sum, portion) => simulateCalls(sum, portion, defaultPolicy, changes),
    start,
  )
  expect(piecewise).toEqual(simulate(changes, ...calls))
})

test('a number that stays as it is changes no call, whatever happened in it', () => {
  const kept = (name: PolicyNumber) => ({ [name]: defaultPolicy[name] })
  const at = fc.integer({ min: noon - days(2), max: noon + days(2) })
  const call = fc.record({
    checks: fc.array(fc.constantFrom(calledBack, photo, answers('matched'), answers('not-matched'))),
    acts: fc.array(at),
    failures: fc.array(at),
    contacts: fc.constant<PastCall['contacts']>([phone(40)]),
    sends: fc.array(fc.record({ at, inCall: fc.boolean() })),
    verifiedAt: at,
    refused: fc.array(
      fc.record({
        code: fc.constantFrom<RefusalCode>('cool-down', 'sent-a-moment-ago', 'no-contact-old-enough'),
        at,
      }),
    ),
  })
  fc.assert(
    fc.property(call, fc.constantFrom(...policyNumbers.filter(isJudged)), (part, name) => {
      expect(effectOn(part, kept(name))).toBeUndefined()
    }),
  )
})

test('each number is judged, or said to be not judged with the reason; none is passed over', () => {
  for (const name of policyNumbers) {
    const range = policyRange(name)
    if (range.kind !== 'range') continue
    for (const value of [range.least, range.most]) {
      const changes = { [name]: value }
      const judged = nothingSimulated(changes).byNumber.length > 0
      expect([name, judged || notJudged(defaultPolicy, changes).length > 0]).toEqual([name, true])
    }
  }
})
