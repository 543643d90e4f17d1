import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aCall, aPatient, aVerification, callFacts, noon, rightAnswers } from './call-facts.fixture.ts'
import { decideSubmit } from './submit-answers.ts'

const open = (over = {}) => callFacts({ verification: aVerification(over) })
const wrongAnswers = rightAnswers.map(({ item }) => ({ item, said: 'something else 0000001' }))

describe('domain §3.5 one set, one answer', () => {
  test('three right answers make standard for 15 minutes', () => {
    const decision = decideSubmit(open(), rightAnswers)
    expect(decision).toMatchObject({
      result: { result: 'verified', level: 'standard', until: noon + minutes(15), triesLeft: 1 },
      audit: [{ action: 'verification.passed', verification: { level: 'standard', policy: 1 } }],
      changes: [
        { change: 'set-verification', set: { submits: 1, drawn: [], verifiedAt: noon } },
        { change: 'set-call' },
      ],
    })
  })
  test('one answer and blanks make basic: a blank only counts for nothing', () => {
    expect(
      decideSubmit(
        open(),
        rightAnswers.filter(({ item }) => item === 'postcode'),
      ),
    ).toMatchObject({
      result: { result: 'verified', level: 'basic' },
    })
  })
  test('a wrong set costs a try and rests whole', () => {
    expect(decideSubmit(open(), wrongAnswers)).toMatchObject({
      result: { result: 'not-verified', level: 'none', triesLeft: 1 },
      audit: [{ action: 'verification.failed', verification: { methods: aVerification().drawn } }],
      changes: [{ set: { checks: [{ outcome: 'not-matched', items: aVerification().drawn }] } }, {}],
    })
  })
  test('edge case 28: inconclusive counts as a failure', () => {
    const facts = open({ drawn: ['birth-date', 'postcode'] })
    const answers = rightAnswers.map((a) => (a.item === 'birth-date' ? { ...a, said: '11 March 1984' } : a))
    expect(decideSubmit(facts, answers)).toMatchObject({
      result: { result: 'inconclusive', level: 'none', triesLeft: 1 },
      audit: [{ action: 'verification.failed', reason: 'inconclusive' }],
    })
  })
  test('V6 only what was drawn counts, and only the first answer to it', () => {
    const facts = open({ drawn: ['email-on-file'] })
    const notDrawn = rightAnswers.filter(({ item }) => item !== 'email-on-file')
    expect(decideSubmit(facts, notDrawn)).toMatchObject({ result: { result: 'not-verified' } })
    const twice = [{ item: 'email-on-file' as const, said: 'guess@example.org' }, ...rightAnswers]
    expect(decideSubmit(facts, twice)).toMatchObject({ result: { result: 'not-verified' } })
  })
  test('a failed set does not take away what a call-back earned', () => {
    const checks = [
      { kind: 'call-back' as const, at: noon, outcome: 'matched' as const, contactId: 'phone-1' },
    ]
    const facts = open({ checks, verifiedAt: noon })
    expect(decideSubmit(facts, wrongAnswers)).toMatchObject({
      result: { result: 'not-verified', level: 'basic' },
    })
  })
})

describe('V6 the state machine cannot be skipped or replayed', () => {
  test.each([
    ['verify-first', callFacts()],
    ['verify-first', open({ drawn: [] })],
    ['verify-first', open({ endedAt: noon })],
    ['verification-over', open({ verifiedAt: noon - minutes(15) })],
    ['other-caller', open({ patientId: 'patient-2' })],
    ['other-caller', open({ callId: 'call-2' })],
    ['other-caller', open({ staffId: 'staff-2' })],
    ['no-tries-left', open({ submits: 2 })],
    ['call-closed', { ...open(), call: aCall({ state: 'closed' }) }],
    ['cool-down', { ...open(), failures: [1, 2, 3].map((n) => ({ at: noon - hours(n), items: [] })) }],
  ])('%s', (code, facts) => {
    expect(decideSubmit(facts, rightAnswers)).toMatchObject({ refused: { code } })
  })
})

describe('V3 blind', () => {
  const secrets = [
    '97701',
    '12 Alder',
    '5550142',
    '555-0142',
    'maria.garcia@',
    'Chen',
    '2026-01',
    '1984',
    'García',
    '204-1187',
  ]
  const anySaid = fc.array(
    fc.record({
      item: fc.constantFrom(...rightAnswers.map(({ item }) => item)),
      said: fc.constantFrom('', 'typed-value', '97701', 'chen', '5415550142', 'jan 2026'),
    }),
  )
  test('no decision holds what is on file or what was typed, only item codes', () => {
    fc.assert(
      fc.property(anySaid, (answers) => {
        const text = JSON.stringify(
          decideSubmit(open({ drawn: rightAnswers.map(({ item }) => item) }), answers),
        )
        for (const secret of [...secrets, 'typed-value', 'jan 2026']) expect(text).not.toContain(secret)
      }),
    )
  })
  test('the answer to the desk is the same whichever items were wrong', () => {
    const drawn = ['postcode', 'email-on-file', 'preferred-clinician'] as const
    const shown = drawn.map((bad) => {
      const answers = rightAnswers.map((a) => (a.item === bad ? { ...a, said: 'nope@nope' } : a))
      const decision = decideSubmit(open({ drawn: [...drawn] }), answers)
      return isRefused(decision) ? undefined : decision
    })
    expect(shown[1]).toEqual(shown[0])
    expect(shown[2]).toEqual(shown[0])
    expect(shown[0]?.result.result).toBe('not-verified')
  })
  test('nor does it depend on what the record holds', () => {
    const other = aPatient({ addresses: [], contacts: [], clinician: 'Dr. Wu' })
    const drawn = { drawn: ['postcode' as const, 'preferred-clinician' as const] }
    expect(decideSubmit({ ...open(drawn), patient: other }, wrongAnswers)).toEqual(
      decideSubmit(open(drawn), wrongAnswers),
    )
  })
})
