import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import type { CallFacts } from '../facts.ts'
import { verified } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aPatient, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { proofCallDone, TELL_ANOTHER_WAY } from '../words/phone-change-words.ts'
import { decideHeld } from './decide-held.ts'
import { decideProofCall } from './decide-proof-call.ts'
import { aChange, bouncing, code, inPerson, ready, start, waiting } from './phone-change.fixture.ts'

describe('domain §3.9 the one call to a new phone', () => {
  const answered = (facts: CallFacts) => decideProofCall(facts, 'answered', undefined)
  test('answered it waits a day, and the email on file can stop it', () => {
    expect(answered(waiting())).toMatchObject({
      from: noon + hours(24),
      changes: [{ change: 'prove-contact-change', usableFrom: noon + hours(24) }, { change: 'set-call' }],
      messages: [{ template: 'phone-changing', to: 'contact-on-file', aboutChange: true }],
      audit: [{ action: 'contact-change.proved', verification: { level: 'strong' } }],
    })
  })
  test.each([
    ['comes back', bouncing],
    ['is not there', aPatient({ contacts: [] })],
    ['must not be written to', aPatient({ marks: ['no-mail'] })],
  ])('three days where the email %s, and the desk reads that it has to be told another way', (_, patient) => {
    const facts = waiting({ patient })
    const decision = answered(facts)
    expect(decision).toMatchObject({ from: noon + hours(72), messages: [] })
    const words = wordsAt(noon, facts.clinic)
    expect(proofCallDone(facts, 'answered', { from: noon + hours(72) }, words).done).toContain(
      TELL_ANOTHER_WAY,
    )
    const cooling = waiting({ patient }, { provedAt: noon, usableFrom: noon + hours(72) })
    const cause = diagnose(cooling).causes.find(({ variant }) => variant === 'new-number')
    expect(cause?.evidence).toContainEqual({ key: 'tell-another-way' })
  })
  test('with a photo ID at the counter it is in use at once, and the email on file is told', () => {
    expect(start(ready({ verification: inPerson })).changes).toContainEqual(
      expect.objectContaining({ change: 'start-contact-change', inPerson: true }),
    )
    expect(answered(waiting({ verification: inPerson }, { inPerson: true }))).toMatchObject({
      from: noon,
      changes: [{ change: 'prove-contact-change' }, { change: 'apply-contact-change' }, {}],
      messages: [{ template: 'phone-changed', to: 'contact-on-file' }],
    })
  })
  test('not answered it goes on waiting, for one more call and no other', () => {
    const once = decideProofCall(waiting(), 'no-answer', undefined)
    expect(once).toMatchObject({
      changes: [{ change: 'count-unanswered' }, {}],
      messages: [],
      audit: [{ action: 'contact-change.unanswered', outcome: 'done' }],
    })
    const again = (unanswered: number) => waiting({}, { phone: { callId: 'call-1', unanswered } })
    expect(isRefused(answered(again(1)))).toBe(false)
    for (const outcome of ['answered', 'no-answer'] as const)
      expect(decideProofCall(again(2), outcome, undefined)).toMatchObject({
        refused: { code: 'no-proof-calls-left' },
      })
  })
  test('only whoever asked, in the call they asked in, while the caller is strong, in time and once', () => {
    const refusals: [string, CallFacts][] = [
      ['no-proof-call', waiting({}, { askedBy: 'staff-2' })],
      ['no-proof-call', waiting({}, { phone: { callId: 'call-0', unanswered: 0 } })],
      ['no-proof-call', waiting({}, { proofUntil: noon })],
      ['no-proof-call', waiting({}, { provedAt: noon, usableFrom: noon + hours(24) })],
      ['no-proof-call', waiting({}, { end: 'on-hold' })],
      ['no-proof-call', ready()],
      ['needs-strong', waiting({ verification: verified('standard') })],
      ['verification-over', waiting({ now: noon + minutes(20) })],
      [
        'suspicious-call',
        waiting({
          flag: {
            id: 'flag-1',
            patientId: 'patient-1',
            raisedBy: 'staff-2',
            raisedAt: noon,
            reason: 'coached',
          },
        }),
      ],
    ]
    for (const [refused, facts] of refusals) expect(code(answered(facts))).toBe(refused)
    const { phone: _, ...address } = aChange()
    expect(code(answered(ready({ contactChange: address })))).toBe('no-proof-call')
  })
  test('V5 it needs a strong caller, in the same call and with the same staff, and raises nobody’s level', () => {
    const standings = {
      none: undefined,
      basic: verified('basic'),
      standard: verified('standard'),
      strong: ready().verification,
    }
    fc.assert(
      fc.property(
        fc.record({
          level: fc.constantFrom('none', 'basic', 'standard', 'strong', 'strong', 'strong'),
          askedBy: fc.constantFrom('staff-1', 'staff-1', 'staff-2'),
          callId: fc.constantFrom('call-1', 'call-1', 'call-0'),
          unanswered: fc.nat(2),
          left: fc.constantFrom(hours(1), 1, 0),
          state: fc.constantFrom({}, {}, { held: 'other-record' as const }, { end: 'expired' as const }),
          outcome: fc.constantFrom('answered' as const, 'no-answer' as const),
        }),
        ({ level, askedBy, callId, unanswered, left, state, outcome }) => {
          const verification = standings[level]
          const change = { askedBy, proofUntil: noon + left, phone: { callId, unanswered }, ...state }
          const { verification: _, ...facts } = waiting({}, change)
          const decision = decideProofCall(
            { ...facts, ...(verification ? { verification } : {}) },
            outcome,
            undefined,
          )
          const mine = askedBy === 'staff-1' && callId === 'call-1'
          const open = left > 0 && Object.keys(state).length === 0
          expect(isRefused(decision)).toBe(!(level === 'strong' && mine && open && unanswered < 2))
          const kinds = (decision.changes ?? []).map(({ change }) => change)
          expect(kinds.filter((kind) => kind.endsWith('verification'))).toEqual([])
        },
      ),
    )
  })
  test('a supervisor looks first where the number stands elsewhere by now', () => {
    const held = decideProofCall(waiting(), 'answered', 'other-record')
    expect(held).toMatchObject({ changes: [{ held: 'other-record' }, {}], messages: [] })
    expect(held).not.toHaveProperty('from')
    const ines = { id: 'staff-9', role: 'supervisor' as const }
    const before = aChange({ held: 'other-record' })
    expect(decideHeld(ready(), before, ines, 'release')).toMatchObject({
      changes: [{ change: 'release-contact-change', proofUntil: noon + hours(24) }],
      messages: [],
    })
    const proved = aChange({ held: 'other-record', provedAt: noon, usableFrom: noon })
    expect(decideHeld(ready(), proved, ines, 'release').messages).toMatchObject([
      { template: 'phone-changing', to: 'contact-on-file' },
    ])
  })
})
