import { describe, expect, test } from 'vitest'
import { protectAccount } from '../account/protect-account.ts'
import { askApproval } from '../approvals/ask-approval.ts'
import { callPage } from '../call/call-page.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { days, hours } from '../shared/instant.ts'
import { storyOf } from '../story/story-of.ts'
import { callBackNumber } from '../verify/call-back-number.ts'
import { aCall, aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { causeWords } from '../words/cause-words.ts'
import { wordsAt } from '../words/clock.ts'
import { contactChangeWords } from '../words/contact-change-words.ts'
import { proofCallDone } from '../words/phone-change-words.ts'
import { remedyReasons, remedyTexts } from '../words/remedy-words.ts'
import { contactChangeStateAt } from './contact-change.ts'
import { changePageState, decideChangeAnswer } from './decide-answer.ts'
import { decideApply } from './decide-apply.ts'
import { proofCallOf } from './decide-proof-call.ts'
import { aChange, bouncing, code, inPerson, order, ready, start, waiting } from './phone-change.fixture.ts'

describe('domain §3.9 asking for a new phone', () => {
  test('with strong, consent and the own password again it is written as phones are, and nothing is mailed', () => {
    expect(start(ready())).toMatchObject({
      changes: [
        { change: 'end-approval', end: 'used' },
        { change: 'start-contact-change', phone: '(541) 555-0199', use: 'mobile', inPerson: false },
        { change: 'set-call' },
      ],
      messages: [],
      audit: [{ action: 'approval.used' }, { action: 'contact-change.started', reason: 'new-number' }],
    })
  })
  test.each([
    ['needs-strong', { verification: verified('standard') }],
    ['approval-needed', { approvals: [] }],
    ['approval-other', { orderHash: 'another-order' }],
    ['reauthenticate', { staff: { id: 'staff-1', role: 'agent' } }],
    ['contact-change-open', { contactChange: aChange() }],
    ['on-hold', { account: anAccount({ hold: 'staff' }) }],
    ['deceased', { patient: aPatient({ deceased: true }) }],
  ] satisfies [string, Partial<CallFacts>][])('%s', (refused, over) => {
    expect(code(start(ready(over)))).toBe(refused)
  })
  test('a caregiver cannot change a grown patient’s phone', () => {
    expect(code(start(ready({ call: aCall({ relationship: 'power-of-attorney' }) })))).not.toBe('decided')
  })
  test('an address that is changing stands in the way of a phone, and the other way round', () => {
    const { phone: _, ...address } = aChange()
    expect(code(start(ready({ contactChange: address })))).toBe('contact-change-open')
    const email = { reason: 'work-or-school', email: 'new@example.net', confirm: false } as const
    expect(code(decideRemedy({ remedy: 'start-contact-change', input: email }, waiting()))).toBe(
      'contact-change-open',
    )
  })
  test('who is not written to, and whom an outage keeps out, can change their phone all the same', () => {
    const incident = { id: 'incident-1', openedAt: noon, reason: 'sign-in-fails' as const }
    expect(code(start(ready({ incident, patient: aPatient({ marks: ['no-mail'] }) })))).toBe('decided')
  })
  test.each(['541 555 019', '1234567890', '000 000 0000', 'ask my daughter'])(
    'what is no number, %s, is told before a colleague is asked',
    (phone) => {
      expect(code(askApproval(ready({ approvals: [] }), order(phone)))).toBe('not-a-phone')
      expect(code(decideRemedy(order(phone), ready()))).toBe('not-a-phone')
    },
  )
  test('the reasons are those of a phone', () => {
    const codes = (facts: CallFacts) => remedyReasons('start-phone-change', facts).map((one) => one.code)
    expect(codes(ready())).toEqual(['new-number', 'typing-mistake', 'other'])
    expect(codes(ready({ patient: bouncing }))).toEqual(['none-on-file'])
    expect(remedyReasons('start-contact-change', ready()).map((one) => one.code)).not.toContain('new-number')
  })
  test('a number of somebody with another home is held, and there is nothing to call', () => {
    const facts = ready({ newContact: 'other-record' })
    expect(start(facts)).toMatchObject({ audit: [{}, { action: 'contact-change.held' }] })
    expect(proofCallOf(waiting({}, { held: 'other-record' }))).toBeUndefined()
  })
})

describe('domain §3.9 from a proved phone to one on file', () => {
  const cooled = { provedAt: noon - hours(24), usableFrom: noon }
  const changes = (facts: CallFacts) => decideApply(facts).changes.map(({ change }) => change)
  test('the server applies it when its time has come and its notice has left, and no account changes by it', () => {
    expect(changes(waiting({}, { ...cooled, usableFrom: noon + 1 }))).toEqual([])
    expect(changes(waiting({}, cooled))).toEqual(['apply-contact-change'])
    expect(decideApply(waiting({}, cooled)).messages).toMatchObject([
      { template: 'phone-changed', to: 'contact-on-file' },
    ])
    const notice = {
      id: 'mail-1',
      template: 'phone-changing',
      state: 'deferred',
      queuedAt: noon - hours(24),
      tries: 3,
      askedBy: 'notice',
    } as const
    expect(changes(waiting({ messages: [notice] }, cooled))).toEqual([])
    expect(changes(waiting({ patient: bouncing }, cooled))).toEqual(['delay-contact-change'])
    const dead = aPatient({ deceased: true })
    expect(changes(waiting({ patient: dead }, cooled))).toEqual(['end-contact-change'])
  })
  test('the email on file stops it until then; no link proves a phone', () => {
    const cooling = aChange({ provedAt: noon, usableFrom: noon + hours(24) })
    expect(changePageState(cooling, 'stop', noon)).toEqual({ state: 'live', phone: true })
    for (const page of ['proof', 'not-for-me'] as const)
      for (const change of [cooling, aChange()])
        expect(changePageState(change, page, noon)).toEqual({ state: 'over' })
    const stopped = decideChangeAnswer(ready({ contactChange: cooling }), cooling, 'stop', undefined)
    expect(stopped).toMatchObject({
      answer: { result: 'stopped' },
      changes: [{ end: 'cancelled-by-patient' }],
    })
    const [event] = stopped.audit
    const story = storyOf(
      [{ idx: 1, at: noon, actor: { kind: 'patient', id: 'patient-1' }, ...event } as never],
      'staff-1',
      ready().policy,
    )
    expect(story.map(({ text }) => text)).toEqual([
      'Phone change stopped from the email on file. Treat as a warning',
    ])
  })
  test('domain §3.1 a freeze ends it and takes its notice back', () => {
    const notice = {
      id: 'mail-1',
      template: 'phone-changing',
      state: 'queued',
      queuedAt: noon,
      tries: 0,
      askedBy: 'notice',
    } as const
    const facts = waiting({ messages: [notice] }, { provedAt: noon, usableFrom: noon + hours(24) })
    const { changes: made } = protectAccount(facts, 'pressured', {})
    expect(made).toContainEqual({ change: 'end-contact-change', changeId: 'change-1', end: 'on-hold' })
    expect(made).toContainEqual({ change: 'cancel-message', messageId: 'mail-1' })
  })
  test('domain §3.4 no temporary login while it is under way, nor for a week after', () => {
    const login = { remedy: 'issue-temporary-login', input: { replace: false, confirm: false } } as const
    const issue = (facts: CallFacts) => code(decideRemedy(login, { ...facts, codeHash: 'hash' }))
    expect(issue(waiting())).toBe('contact-change-open')
    const { contacts } = aPatient()
    const fresh = (age: number) =>
      ready({
        patient: aPatient({
          contacts: [
            ...contacts,
            aContact({ kind: 'phone', value: '(541) 555-0199', onFileSince: noon - age }),
          ],
        }),
      })
    expect(issue(fresh(days(6)))).toBe('contact-too-new')
    expect(issue(fresh(days(8)))).toBe('decided')
  })
  test('V5 for thirty days the new number is not called back', () => {
    const fresh = (age: number) =>
      aPatient({ contacts: [aContact({ kind: 'phone', value: '(541) 555-0199', onFileSince: noon - age })] })
    expect(callBackNumber(callFacts({ patient: fresh(days(29)) }))).toBeUndefined()
    expect(callBackNumber(callFacts({ patient: fresh(days(30)) }))?.value).toBe('(541) 555-0199')
  })
})

describe('what desk and supervisor read of it', () => {
  test('what is said first promises a note only where one can be mailed, and the day it counts from', () => {
    const say = (over: Partial<CallFacts>) => {
      const facts = ready(over)
      return remedyTexts('start-phone-change', facts, wordsAt(facts.now, facts.clinic)).say
    }
    expect(say({}).en).toBe(
      'We call the new number once, and then send a note to the email we have. We use the new number from March 4.',
    )
    expect(say({}).es).toContain('Usaremos el número nuevo a partir del 4 de marzo.')
    expect(say({ patient: bouncing }).en).toBe(
      'We call the new number once. We use the new number from March 6.',
    )
    expect(say({ verification: inPerson }).es).toContain('Cuando usted conteste, usaremos ese número.')
  })
  const extras = { staffName: 'Marta Lindqvist', mine: true, waitingCalls: 0, newPhone: '(541) 555-0199' }
  const page = (facts: CallFacts) => {
    const shown = callPage(facts, extras)
    return 'proofCall' in shown ? shown.proofCall : undefined
  }
  test('the number stands on the page of whoever typed it, while it waits to be called, and nowhere else', () => {
    expect(page(waiting())).toMatchObject({ number: '(541) 555-0199', callsLeft: 2, missing: [] })
    expect(page(waiting())?.say.en).toContain('This is Marta from')
    expect(page(waiting({}, { askedBy: 'staff-2' }))).toBeUndefined()
    expect(page(waiting({}, { provedAt: noon, usableFrom: noon + hours(24) }))).toBeUndefined()
    expect(page(waiting({ verification: verified('standard') }))?.missing).toMatchObject([
      { refusal: { code: 'needs-strong' } },
    ])
  })
  test('CONTACT_CHANGE_COOLING says nothing of links going elsewhere, and is no reason for a sign-in that fails', () => {
    const cooling = waiting({ events: [] }, { provedAt: noon - hours(2), usableFrom: noon + hours(22) })
    const { causes } = diagnose(cooling)
    expect(causes[0]?.code).not.toBe('CONTACT_CHANGE_COOLING')
    const cause = causes.at(-1)
    if (cause?.code !== 'CONTACT_CHANGE_COOLING') throw new Error('it is told')
    const words = causeWords(cause, 'standard', cooling.policy, wordsAt(noon, cooling.clinic))
    expect(words.say.en).toContain('We use your new number from')
    expect(words.say.es).toContain('Usamos su número nuevo')
    expect(JSON.stringify(words)).not.toMatch(/Links go to your new|old contact|address/)
  })
  test('no line that a supervisor or caller reads of a phone speaks of an address', () => {
    const { clinic } = ready()
    const words = wordsAt(noon, clinic)
    for (const end of [undefined, 'applied', 'cancelled-by-patient', 'expired', 'on-hold'] as const)
      for (const over of [{}, { held: 'other-record' as const }, { provedAt: noon, usableFrom: noon + 1 }]) {
        const change = aChange({ ...over, ...(end ? { end, endedAt: noon } : {}) })
        const { line } = contactChangeWords(change, contactChangeStateAt(change, noon), words)
        expect(line).not.toMatch(/address|link was/)
      }
    for (const outcome of ['answered', 'no-answer'] as const)
      expect(
        JSON.stringify(proofCallDone(waiting(), outcome, { from: noon + hours(24) }, words)),
      ).not.toMatch(/address|dirección/)
  })
})
