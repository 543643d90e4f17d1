import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aCall, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import type { CallSession } from './call-session.ts'
import { callStateAt } from './call-state.ts'
import { decideChooseRecord } from './choose-record.ts'
import { decideCaller, decideLeaveRecord, decideResume, decideWait, decideWrapUp } from './decide-steps.ts'
import { shownMarker } from './search-kinds.ts'

const policy = callFacts().policy
const caller = {
  relationship: 'self',
  language: 'es',
  interpreter: false,
  relay: false,
  unhurried: false,
} as const
const check = aVerification({ verifiedAt: noon })
const inCall = (over: Partial<CallSession> = {}) => callFacts({ call: aCall(over), verification: check })
const ended = { change: 'set-verification', verificationId: check.id, set: { endedAt: noon } }
const changesOf = (decision: ReturnType<typeof decideCaller>) => (isRefused(decision) ? [] : decision.changes)
const chosen = {
  patientId: 'patient-2',
  searchedBy: ['full-name', 'mrn'],
  needsThirdIdentifier: false,
  viewedAt: [],
}

describe('domain §3.6 a call wraps up by itself', () => {
  test('after 20 idle minutes, three times as long for relay and interpreter', () => {
    const at = (after: number, over = {}) => callStateAt(aCall(over), policy, noon + minutes(after))
    expect([at(20), at(21)]).toEqual(['open', 'wrap-up'])
    expect(at(21, { state: 'waiting' })).toBe('wrap-up')
    expect([at(60, { relay: true }), at(61, { relay: true })]).toEqual(['open', 'wrap-up'])
    expect(at(60, { interpreter: true })).toBe('open')
    expect(at(900, { state: 'closed' })).toBe('closed')
  })
})

describe('V6 whose check it is', () => {
  test('another relationship is another caller: the check ends', () => {
    const decision = decideCaller(inCall(), { ...caller, relationship: 'parent' })
    expect(changesOf(decision)).toMatchObject([
      ended,
      { change: 'set-call', set: { relationship: 'parent' } },
    ])
  })
  test('another language is the same caller', () => {
    expect(changesOf(decideCaller(inCall(), caller))).toMatchObject([
      { change: 'set-call', set: { language: 'es' } },
    ])
  })
  test('another record ends it, the same one does not', () => {
    expect(changesOf(decideChooseRecord(inCall(), chosen))).toMatchObject([
      ended,
      { set: { patientId: 'patient-2' } },
    ])
    expect(changesOf(decideChooseRecord(inCall(), { ...chosen, patientId: 'patient-1' }))).toHaveLength(1)
  })
  test('letting the record go ends it', () => {
    expect(changesOf(decideLeaveRecord(inCall()))).toMatchObject([ended, { set: { patientId: null } }])
  })
  test('a call taken up after wrap-up is asked again, one that only waited is not', () => {
    expect(changesOf(decideResume(inCall({ state: 'wrap-up' })))).toMatchObject([
      ended,
      { set: { state: 'open' } },
    ])
    const idle = inCall({ lastActivityAt: noon - minutes(21) })
    expect(changesOf(decideResume(idle))).toMatchObject([ended, { set: { state: 'open' } }])
    const waiting = inCall({ state: 'waiting', waitingSince: noon })
    expect(changesOf(decideResume(waiting))).toMatchObject([{ set: { state: 'open', waitingSince: null } }])
  })
  test('a change of caller does not wake a call that fell idle with its level', () => {
    expect(decideCaller(inCall({ lastActivityAt: noon - minutes(21) }), caller)).toMatchObject({
      refused: { code: 'no-call' },
    })
  })
})

describe('opening a record', () => {
  test('V10 60 an hour, then wait until the first is an hour old', () => {
    const many = { ...chosen, viewedAt: Array.from({ length: 60 }, (_, i) => noon - minutes(50) + i) }
    expect(decideChooseRecord(inCall(), many)).toMatchObject({
      refused: { code: 'too-many-records', count: 60, until: noon + minutes(10) },
      audit: [{ action: 'record.refused', patient: 'patient-2' }],
    })
    expect(isRefused(decideChooseRecord(inCall(), { ...many, viewedAt: many.viewedAt.slice(1) }))).toBe(false)
  })
  test('V11 a lookalike asks one more identifier', () => {
    expect(decideChooseRecord(inCall(), { ...chosen, needsThirdIdentifier: true })).toMatchObject({
      refused: { code: 'third-identifier' },
    })
  })
  test('domain §4 what was said or shown before stays spent, what identified another person does not help', () => {
    const before = inCall({ searchedBy: ['full-name', 'birth-date', 'postcode', shownMarker('phone-1')] })
    expect(changesOf(decideChooseRecord(before, { ...chosen, searchedBy: ['name', 'mrn'] }))).toMatchObject([
      ended,
      { set: { searchedBy: ['postcode', 'shown:phone-1', 'name', 'mrn'], callBackStartedAt: null } },
    ])
    expect(changesOf(decideLeaveRecord(before))).toMatchObject([
      ended,
      { set: { searchedBy: ['postcode', 'shown:phone-1'] } },
    ])
  })
})

describe('domain §3.6 waiting, resuming, wrapping up', () => {
  test('waiting keeps the check', () => {
    expect(changesOf(decideWait(inCall()))).toMatchObject([{ set: { state: 'waiting', waitingSince: noon } }])
  })
  test('an interrupted call is taken up within two hours, not later', () => {
    const since = (age: number) => decideResume(inCall({ state: 'wrap-up', lastActivityAt: noon - age }))
    expect(isRefused(since(hours(2)))).toBe(false)
    expect(since(hours(2) + 1)).toMatchObject({ refused: { code: 'call-closed' } })
  })
  test('wrapping up twice changes nothing the second time', () => {
    expect(changesOf(decideWrapUp(inCall()))).toMatchObject([{ set: { state: 'wrap-up' } }])
    expect(changesOf(decideWrapUp(inCall({ state: 'wrap-up' })))).toEqual([])
  })
  test.each([
    ['caller', (facts: ReturnType<typeof inCall>) => decideCaller(facts, caller)],
    ['record', (facts: ReturnType<typeof inCall>) => decideChooseRecord(facts, chosen)],
    ['leave', decideLeaveRecord],
    ['wait', decideWait],
    ['resume', decideResume],
    ['wrap-up', decideWrapUp],
  ])("a closed call never changes, and nobody steps into another's: %s", (_, decide) => {
    expect(decide(inCall({ state: 'closed' }))).toMatchObject({ refused: { code: 'call-closed' } })
    const other = { ...inCall(), staff: { id: 'staff-2', role: 'agent' as const } }
    expect(decide(other)).toMatchObject({ refused: { code: 'not-your-call' } })
  })
})
