import { describe, expect, test } from 'vitest'
import { hours, minutes, seconds } from '../shared/instant.ts'
import { callFacts } from '../verify/call-facts.fixture.ts'
import { anomalyWords } from '../words/anomaly-words.ts'
import { wordsAt } from '../words/clock.ts'
import type { Act } from './act.ts'
import { agentShopping } from './agent-shopping.ts'
import { type AnomalyRule, type Finding, AnomalyRule as Rules } from './anomaly.ts'
import { type Approved, approvalPair } from './approval-pair.ts'
import { changeThenReset } from './change-then-reset.ts'
import { dayOf, weekOf } from './clinic-days.ts'
import { farAbovePeers } from './far-above-peers.ts'
import { hastyActs } from './hasty-acts.ts'
import { nearRecord } from './near-record.ts'
import { notMe } from './not-me.ts'
import { type NewEmail, oddAddress } from './odd-address.ts'
import { oneContact } from './one-contact.ts'
import { isOutOfHours, outOfHours } from './out-of-hours.ts'
import { newsOf } from './raise.ts'
import { recordNotWhole } from './record-not-whole.ts'
import { viewsOnly } from './views-only.ts'

const DAY = '2026-11-19'
const AT = Date.parse('2026-11-19T15:00Z')
let idx = 0
const act = (part: Partial<Act> = {}): Act => {
  idx++
  return {
    idx,
    at: AT + idx,
    action: 'temporary-login.issued',
    staffId: 'devon',
    callId: `call-${idx}`,
    ...part,
  }
}
const many = (count: number, part: Partial<Act> = {}): Act[] => Array.from({ length: count }, () => act(part))

describe('domain §7 far above peers', () => {
  const atWork = ['devon', 'marta', 'hannah', 'ines']
  const found = (acts: Act[]) => farAbovePeers({ kind: 'temporary-login', day: DAY, acts, atWork }, 'devon')

  test('nine where colleagues have none to three is shown, with both numbers and both readings', () => {
    const acts = [
      ...many(5, { methods: ['two answers', 'photo ID'], sinceOpened: minutes(3) }),
      ...many(2, { sinceOpened: seconds(24) }),
      ...many(2, { sinceOpened: minutes(4) }),
      ...many(3, { staffId: 'marta' }),
      ...many(1, { staffId: 'hannah' }),
    ]
    expect(found(acts)).toMatchObject({
      found: 9,
      usual: 1,
      peers: [0, 1, 3],
      ordinary: 5,
      against: 2,
      people: ['devon'],
    })
    expect(found(acts)?.calls).toHaveLength(9)
  })
  test('four on a day on which nobody else had one is a day like others', () => {
    expect(found(many(4))).toBeUndefined()
    expect(found(many(5))).toBeDefined()
  })
  test('five where five is usual is not', () => {
    expect(
      found([...many(5), ...many(5, { staffId: 'marta' }), ...many(5, { staffId: 'hannah' })]),
    ).toBeUndefined()
  })
  test('with one colleague at work nobody is compared', () => {
    const day = { kind: 'temporary-login', day: DAY, acts: many(9), atWork: ['devon', 'marta'] } as const
    expect(farAbovePeers(day, 'devon')).toBeUndefined()
  })
})

describe('domain §7 agent shopping', () => {
  const failed = (part: Partial<Act> = {}) =>
    act({ action: 'verification.failed', staffId: 'marta', ...part })
  const passed = (part: Partial<Act> = {}) =>
    act({ action: 'verification.passed', methods: ['mrn', 'postcode'], ...part })

  test('not passed with one and passed with another within a day', () => {
    const before = [failed(), failed({ staffId: 'hannah' })]
    const pass = passed()
    expect(agentShopping(pass, before, 'p1', DAY)).toMatchObject({
      found: 2,
      against: 1,
      people: ['marta', 'hannah', 'devon'],
    })
  })
  test('a second try with the same person, a day later, or behind a passed one is none', () => {
    const own = failed({ staffId: 'devon' })
    expect(agentShopping(passed(), [own], 'p1', DAY)).toBeUndefined()
    const old = failed()
    expect(agentShopping(passed({ at: AT + hours(25) }), [old], 'p1', DAY)).toBeUndefined()
    const behind = [failed(), passed()]
    expect(agentShopping(passed(), behind, 'p1', DAY)).toBeUndefined()
  })
  test('a call-back speaks for it being ordinary', () => {
    const before = [failed()]
    expect(agentShopping(passed({ methods: ['call-back'] }), before, 'p1', DAY)).toMatchObject({
      ordinary: 1,
      against: 0,
    })
  })
})

describe('domain §7 new contacts', () => {
  const asked = (patientId: string, onAnother: boolean) => ({
    patientId,
    callId: `call-of-${patientId}`,
    askedBy: 'devon',
    at: AT,
    onAnother,
  })
  test('one contact on two unrelated records; a family that shares one is none', () => {
    expect(oneContact('hash', [asked('a', false), asked('b', true)])).toMatchObject({
      found: 2,
      usual: 1,
      ordinary: 1,
    })
    expect(oneContact('hash', [asked('a', true)])).toMatchObject({ found: 2 })
    expect(oneContact('hash', [asked('a', false), asked('b', false)])).toBeUndefined()
  })
  test('an address of a member of staff, or one that is thrown away', () => {
    const email = (part: Partial<NewEmail>): NewEmail => ({
      changeId: 'c1',
      callId: 'call-1',
      askedBy: 'devon',
      at: AT,
      inPerson: false,
      domain: 'example.org',
      ofStaff: false,
      ...part,
    })
    expect(oddAddress(email({}))).toBeUndefined()
    expect(oddAddress(email({ domain: 'Mailinator.com' }))).toMatchObject({ kind: 'throw-away', against: 1 })
    expect(oddAddress(email({ ofStaff: true, inPerson: true }))).toMatchObject({
      kind: 'staff-address',
      ordinary: 1,
    })
  })
  test('a reset within 24 h of a change; two people who had part in it speak for it', () => {
    const change = [
      act({ action: 'contact-change.started', staffId: 'devon' }),
      act({ action: 'contact-change.applied', staffId: undefined }),
    ]
    const reset = (part: Partial<Act>) => act({ action: 'reset-link.queued', ...part })
    expect(changeThenReset(reset({ at: AT + hours(3) }), change, 'p1', DAY)).toMatchObject({
      found: 3,
      against: 1,
    })
    expect(changeThenReset(reset({ staffId: 'marta' }), change, 'p1', DAY)).toMatchObject({ ordinary: 1 })
    expect(changeThenReset(reset({ at: AT + hours(25) }), change, 'p1', DAY)).toBeUndefined()
  })
})

describe('domain §7 what one person does', () => {
  test('the record of somebody near, opened or refused', () => {
    const acts = [act({ action: 'record.opened' }), act({ action: 'record.refused', reason: 'coworker' })]
    expect(nearRecord({ kind: 'coworker', sameTeam: false }, acts, 'devon', 'p1', DAY)).toMatchObject({
      kind: 'coworker',
      found: 2,
      ordinary: 1,
      against: 1,
    })
    expect(nearRecord(undefined, acts, 'devon', 'p1', DAY)).toBeUndefined()
  })
  test('within 30 s of opening the record, from the second on; what only goes to the contact on file speaks for it', () => {
    const quick = act({ sinceOpened: seconds(29) })
    const link = act({ action: 'reset-link.queued', sinceOpened: seconds(5) })
    const slow = act({ sinceOpened: seconds(30) })
    expect(hastyActs([quick, slow], 'devon', DAY)).toBeUndefined()
    expect(hastyActs([quick, link, slow], 'devon', DAY)).toMatchObject({
      found: 2,
      usual: 1,
      ordinary: 1,
      against: 1,
    })
  })
  test('ten records viewed and nothing done, where they outnumber the others', () => {
    const calls = (count: number, acted: boolean) =>
      Array.from({ length: count }, (_, i) => ({
        callId: `${acted}-${i}`,
        at: AT,
        acted,
        informationOnly: i < 4,
      }))
    expect(viewsOnly(calls(9, false), 'devon', DAY)).toBeUndefined()
    expect(viewsOnly([...calls(10, false), ...calls(10, true)], 'devon', DAY)).toBeUndefined()
    expect(viewsOnly([...calls(14, false), ...calls(6, true)], 'devon', DAY)).toMatchObject({
      found: 14,
      usual: 6,
      ordinary: 4,
      against: 10,
    })
  })
  test('the same pair of asking and agreeing', () => {
    const pair = (askedBy: string, decidedBy: string, count: number): Approved[] =>
      Array.from({ length: count }, (_, i) => ({ askedBy, decidedBy, callId: `${askedBy}-${i}`, at: AT }))
    const theirs = { askedBy: 'devon', decidedBy: 'ines' }
    expect(approvalPair(pair('devon', 'ines', 4), theirs, DAY)).toBeUndefined()
    const week = [...pair('devon', 'ines', 6), ...pair('marta', 'ruth', 2), ...pair('marta', 'ines', 1)]
    expect(approvalPair(week, theirs, DAY)).toMatchObject({ found: 6, usual: 1.5, ordinary: 1, against: 6 })
    expect(approvalPair([...week, ...pair('marta', 'ruth', 4)], theirs, DAY)).toBeUndefined()
  })
  test('out of hours, unless colleagues worked as well', () => {
    const zone = 'America/New_York'
    expect(isOutOfHours(Date.parse('2026-11-19T11:59Z'), zone)).toBe(true)
    expect(isOutOfHours(Date.parse('2026-11-19T12:00Z'), zone)).toBe(false)
    expect(isOutOfHours(Date.parse('2026-11-20T00:00Z'), zone)).toBe(true)
    expect(isOutOfHours(Date.parse('2026-11-21T15:00Z'), zone)).toBe(true)
    const saturdays = [null, null, null, null, null, null, { opens: 600, closes: 780 }]
    expect(isOutOfHours(Date.parse('2026-11-21T15:00Z'), zone, saturdays)).toBe(false)
    expect(isOutOfHours(Date.parse('2026-11-20T15:00Z'), zone, saturdays)).toBe(true)
    const own = many(3, { action: 'call.opened' })
    expect(outOfHours(own, 'devon', DAY)).toMatchObject({ found: 3, usual: 0, against: 3 })
    expect(outOfHours([...own, ...many(2, { staffId: 'marta' })], 'devon', DAY)).toBeUndefined()
  })
})

test('domain §7 “this wasn’t me” after a desk action; without one it is the patient’s own affair', () => {
  const done = act({ action: 'reset-link.queued', methods: ['two answers'] })
  const report = act({ action: 'account.held', reason: 'patient-reported', staffId: undefined })
  expect(notMe(report, [done], 'p1', DAY)).toMatchObject({ found: 1, against: 1, people: ['devon'] })
  expect(notMe(report, [], 'p1', DAY)).toBeUndefined()
  expect(notMe({ ...report, at: AT + hours(24 * 8) }, [done], 'p1', DAY)).toBeUndefined()
  expect(notMe({ ...report, reason: 'lost-device' }, [done], 'p1', DAY)).toBeUndefined()
})

test('domain §7 a check of the log that found something', () => {
  const ended = act({ action: 'audit.verified', reason: 'size:90 findings:2', staffId: undefined })
  expect(recordNotWhole({ ...ended, outcome: 'refused' }, 'log-verification:1')).toMatchObject({ found: 2 })
  expect(recordNotWhole({ ...ended, outcome: 'done' }, 'log-verification:1')).toBeUndefined()
})

test('a finding is raised once, and what was settled comes back with new evidence alone', () => {
  expect(newsOf({ found: 9 }, undefined)).toBe('new')
  expect(newsOf({ found: 9 }, { found: 9 })).toBeUndefined()
  expect(newsOf({ found: 10 }, { found: 9 })).toBe('more')
})

test('edge case 37 days and weeks are those of the clinic’s calendar', () => {
  const late = Date.parse('2026-11-23T03:00Z')
  expect(dayOf(late, 'America/New_York').name).toBe('2026-11-22')
  expect(weekOf(late, 'America/New_York')).toMatchObject({
    name: '2026-11-16',
    before: Date.parse('2026-11-23T05:00Z'),
  })
})

test('each rule says what differs, why it is shown and how it reads, and accuses nobody', () => {
  const words = wordsAt(AT, callFacts({}).clinic)
  const kinds: Partial<Record<AnomalyRule, Finding['kind']>> = {
    'far-above-peers': 'contact-change',
    'odd-address': 'throw-away',
    'near-record': 'household',
  }
  for (const rule of Rules.options) {
    const kind = kinds[rule]
    const finding: Finding = {
      rule,
      ...(kind ? { kind } : {}),
      about: 'x',
      people: ['devon'],
      found: 9,
      usual: 1,
      ordinary: 5,
      against: 2,
      peers: [0, 1, 3],
      at: AT,
      calls: [],
    }
    const said = anomalyWords(finding, rule === 'record-not-whole' ? [] : ['Devon Achterberg'], words)
    for (const text of Object.values(said)) {
      expect(text, rule).not.toMatch(/undefined|fraud|suspect|guilty|abuse|misus/i)
      expect(text, rule).toMatch(/\S/)
    }
    expect(said.headline, rule).toMatch(/\d.*\.$|mailbox.*\.$/)
    expect(said.why, rule).toMatch(/The rule speaks up/)
    expect(said.against, rule).toBeDefined()
  }
})
