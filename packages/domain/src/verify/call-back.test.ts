import { describe, expect, test } from 'vitest'
import { shownMarker } from '../call/search-kinds.ts'
import { days, hours } from '../shared/instant.ts'
import { decideEndCallBack, decideStartCallBack } from './call-back.ts'
import { callBackNumber } from './call-back-number.ts'
import {
  aCall,
  aContact,
  aPatient,
  aVerification,
  callFacts,
  noon,
  rightAnswers,
} from './call-facts.fixture.ts'
import { compareAnswers } from './compare-answers.ts'
import { decideStartConfirmation } from './confirm-by-number.ts'
import { checkRoutes } from './routes.ts'

const start = (facts: ReturnType<typeof callFacts>) => decideStartCallBack(facts, () => 0)

const phone = (id: string, over = {}) => aContact({ id, kind: 'phone', value: '(541) 555-0199', ...over })
const withPhones = (...contacts: ReturnType<typeof phone>[]) => callFacts({ patient: aPatient({ contacts }) })
const ringingCall = aCall({
  callBackStartedAt: noon,
  searchedBy: ['full-name', 'birth-date', shownMarker('phone-1')],
})
const ringing = (over = {}) => callFacts({ call: ringingCall, ...over })

describe('V5 which number may be called', () => {
  test.each([
    ['on file for 30 days', { onFileSince: noon - days(30) }, true],
    ['on file for 29 days', { onFileSince: noon - days(29) }, false],
    ['a year old', { onFileSince: noon - days(365) }, true],
    ['older than a year (edge case 29)', { onFileSince: noon - days(366) }, false],
    [
      'older, but confirmed by the patient',
      { onFileSince: noon - days(900), verifiedAt: noon - days(10) },
      true,
    ],
    ['confirmed, but new', { onFileSince: noon - days(3), verifiedAt: noon - days(2) }, false],
    ['marked as old', { use: 'old' }, false],
  ])('%s', (_, over, may) => {
    expect(callBackNumber(withPhones(phone('a', over))) !== undefined).toBe(may)
  })
  test('a confirmed one first, then the oldest, then always the same', () => {
    const a = phone('a', { onFileSince: noon - days(50) })
    const b = phone('b', { onFileSince: noon - days(60) })
    const c = phone('c', { onFileSince: noon - days(40), verifiedAt: noon - days(39) })
    expect(callBackNumber(withPhones(a, b, c))?.id).toBe('c')
    expect(callBackNumber(withPhones(a, b))?.id).toBe('b')
    expect(callBackNumber(withPhones({ ...b, id: 'z' }, b))?.id).toBe('b')
  })
})

describe('domain §4 starting a call-back', () => {
  test('names a contact on file, never a number, and is on the record', () => {
    const decision = start(callFacts())
    expect(decision).toMatchObject({
      contactId: 'phone-1',
      audit: [{ action: 'call-word.given' }, { action: 'call-back.started', object: 'contact:phone-1' }],
    })
    expect(JSON.stringify(decision)).not.toContain('0142')
  })
  test('the number is spent as an answer, also in the set that is being asked', () => {
    const decision = start(callFacts({ verification: aVerification() }))
    expect(decision).toMatchObject({
      changes: [
        { change: 'set-verification', set: { drawn: ['postcode', 'preferred-clinician'] } },
        {
          change: 'set-call',
          set: { callBackStartedAt: noon, searchedBy: ['full-name', 'birth-date', 'shown:phone-1'] },
        },
      ],
    })
    const onlyPhone = aVerification({ drawn: ['birth-date', 'phone-on-file'] })
    expect(start(callFacts({ verification: onlyPhone }))).toMatchObject({
      changes: [{ set: { drawn: [] } }, {}],
    })
  })
  test('pressed again it rings the same number', () => {
    expect(start(ringing())).toMatchObject({ contactId: 'phone-1' })
  })
  test('none that may be used: refused, and a cool-down is not gone round', () => {
    expect(start(withPhones())).toMatchObject({ refused: { code: 'no-contact-old-enough' } })
    const failures = [1, 2, 3].map((n) => ({ at: noon - hours(n), items: [] }))
    expect(start(callFacts({ failures }))).toMatchObject({ refused: { code: 'cool-down' } })
    expect(decideEndCallBack(ringing({ failures }), 'answered')).toMatchObject({
      refused: { code: 'cool-down' },
    })
  })
})

test('edge case 30 a number abroad is called back and known as any other; a link goes by mail beside it, nothing by SMS', () => {
  const abroad = phone('madrid', { value: '+34 612 345 678' })
  const [, email] = aPatient().contacts
  const facts = callFacts({ patient: aPatient({ contacts: [abroad, ...(email ? [email] : [])] }) })
  expect(checkRoutes(facts)).toMatchObject({ callBack: 'ready', link: 'ready' })
  expect(start(facts)).toMatchObject({ contactId: 'madrid', messages: [] })
  expect(decideStartConfirmation(facts, () => 0)).toMatchObject({ messages: [{ to: 'contact-on-file' }] })
  for (const said of ['+34 612345678', '011 34 612 345 678'])
    expect(compareAnswers(facts.patient, [{ item: 'phone-on-file', said }]).matched).toBe(true)
})

describe('domain §4 ending a call-back', () => {
  test('answered: possession, with or without questions before', () => {
    expect(decideEndCallBack(ringing(), 'answered')).toMatchObject({
      result: { result: 'verified', level: 'basic', triesLeft: 2 },
      changes: [
        {
          change: 'start-verification',
          verifiedAt: noon,
          checks: [{ kind: 'call-back', contactId: 'phone-1' }],
        },
        { change: 'set-call', set: { callBackStartedAt: null } },
      ],
      audit: [{ action: 'call-back.ended', reason: 'answered' }, { action: 'verification.passed' }],
    })
    const items = rightAnswers.map(({ item }) => item)
    const checks = [{ kind: 'knowledge' as const, at: noon, outcome: 'matched' as const, items }]
    const verification = aVerification({ checks, verifiedAt: noon })
    expect(decideEndCallBack(ringing({ verification }), 'answered')).toMatchObject({
      result: { level: 'strong' },
    })
  })
  test.each(['someone-else', 'no-answer'] as const)(
    '%s: proves nothing, and is no failure of the caller',
    (outcome) => {
      expect(decideEndCallBack(ringing(), outcome)).toMatchObject({
        result: { result: 'not-verified', level: 'none', triesLeft: 2 },
        audit: [{ action: 'call-back.ended', reason: outcome }],
      })
    },
  )
  test('a call-back that was never started cannot end', () => {
    expect(decideEndCallBack(callFacts(), 'answered')).toMatchObject({
      refused: { code: 'no-contact-old-enough' },
    })
  })
  test('a number that answered is not offered a second time, and the desk is not told why', () => {
    const checks = [
      { kind: 'call-back' as const, at: noon, outcome: 'matched' as const, contactId: 'phone-1' },
    ]
    const facts = callFacts({ verification: aVerification({ checks, verifiedAt: noon }) })
    expect(start(facts)).toMatchObject({ refused: { code: 'no-contact-old-enough' } })
    expect(checkRoutes(facts)).toMatchObject({ callBack: 'not-on-this-call', photoId: 'not-on-this-call' })
  })
  test('the routes follow', () => {
    expect(checkRoutes(callFacts()).callBack).toBe('ready')
    expect(checkRoutes(ringing()).callBack).toBe('running')
    expect(checkRoutes(callFacts({ call: aCall({ channel: 'counter' }) })).photoId).toBe('ready')
    const resting = callFacts({ failures: [1, 2, 3].map((n) => ({ at: noon - n, items: [] })) })
    expect(checkRoutes(withPhones()).callBack).toBe(checkRoutes(resting).callBack)
  })
})
