import { describe, expect, test } from 'vitest'
import type { PatientEvent } from '../facts.ts'
import { minutes } from '../shared/instant.ts'
import { callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideChangePassword } from './decide-change-password.ts'
import { helpLog } from './help-log.ts'
import { lastTwoDigits, maskedEmail } from './masked-contact.ts'

let idx = 0
const event = (action: PatientEvent['action'], over: Partial<PatientEvent> = {}): PatientEvent => ({
  idx: ++idx,
  at: noon,
  action,
  outcome: 'done',
  actor: { kind: 'staff', id: 'staff-1', name: 'Marta Ruiz' },
  callId: 'call-1',
  ...over,
})
const kindsOf = (...events: PatientEvent[]) => helpLog(events, 20).map(({ kind }) => kind)

describe('portal-notes §4.10 the help log', () => {
  test('tells what the desk did and what the patient did, and names nobody', () => {
    const log = helpLog([event('patient.password-chosen'), event('reset-link.queued')], 20)
    expect(log).toEqual([
      { at: noon, kind: 'password-chosen' },
      { at: noon, kind: 'link-sent' },
    ])
  })
  test('what the patient asked for alone, and what was refused, is no help of the desk', () => {
    const patient = { kind: 'patient', id: 'patient-1' } as const
    expect(kindsOf(event('reset-link.queued', { actor: patient }))).toEqual([])
    expect(kindsOf(event('account.unlocked', { outcome: 'refused' }))).toEqual([])
  })
  test('a change of email or phone is told from its asking to its end, whoever ended it', () => {
    const patient = { kind: 'patient', id: 'patient-1' } as const
    expect(kindsOf(event('contact-change.applied'), event('contact-change.started'))).toEqual([
      'contact-changed',
      'contact-asked',
    ])
    expect(kindsOf(event('contact-change.cancelled', { actor: patient }))).toEqual(['contact-stopped'])
    // Held when it was proved: it was asked for before, and what a supervisor looks at is not told.
    expect(kindsOf(event('contact-change.held', { actor: patient }))).toEqual([])
  })
  test('a call that could not be sure is told once, and not where it was sure in the end', () => {
    const missed = event('verification.failed')
    expect(kindsOf(missed, missed)).toEqual(['not-sure'])
    expect(kindsOf(event('verification.passed'), missed)).toEqual([])
    expect(kindsOf(event('verification.passed', { callId: 'call-2' }), missed)).toEqual(['not-sure'])
  })
  test('is bounded, newest first', () => {
    const many = [3, 2, 1].map((n) => event('account.held', { at: noon + minutes(n) }))
    expect(helpLog(many, 2).map(({ at }) => at)).toEqual([noon + minutes(3), noon + minutes(2)])
  })
})

test.each([
  ['maria.garcia@example.org', 'm•••••••@example.org'],
  ['x@example.org', 'x•••••••@example.org'],
  ['no address', '•••••••'],
])('an address is known by its first letter and its place: %s', (address, masked) => {
  expect(maskedEmail(address)).toBe(masked)
})
test('a number is known by its last two digits', () => {
  expect(lastTwoDigits('(541) 555-01 42 ')).toBe('42')
})

describe('P13 changing the password while signed in', () => {
  test('ends every session, and what else led to a password, and tells the address on file', () => {
    const decided = decideChangePassword(callFacts(), { hash: 'new' })
    expect(decided.changes.map(({ change }) => change)).toEqual([
      'set-password',
      'set-account',
      'end-patient-sessions',
    ])
    expect(decided.messages).toMatchObject([{ template: 'password-changed', to: 'contact-on-file' }])
  })
  test('P3 a refused one changes nothing, and the desk can see which rule it was', () => {
    expect(decideChangePassword(callFacts(), { rule: 'common' })).toMatchObject({
      changes: [],
      messages: [],
      audit: [{ action: 'patient.password-refused', reason: 'common' }],
    })
  })
})
