import { describe, expect, test } from 'vitest'
import { recoveryAddress } from '../account/email-on-file.ts'
import { protectAccount } from '../account/protect-account.ts'
import { isRefused } from '../decision.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { strongWithConsent } from '../remedies/strong-with-consent.fixture.ts'
import { days, hours } from '../shared/instant.ts'
import type { ContactPoint } from '../shared/patient-facts.ts'
import { aCall, aContact, aPatient, aVerification, noon } from '../verify/call-facts.fixture.ts'
import { causeWords } from '../words/cause-words.ts'
import { wordsAt } from '../words/clock.ts'
import { type ContactChange, contactChangeStateAt } from './contact-change.ts'
import { changePageState, decideChangeAnswer } from './decide-answer.ts'
import { decideApply } from './decide-apply.ts'
import { lapseChange } from './end-open-change.ts'

const ready = strongWithConsent('start-contact-change', 'work-or-school')
const start = (facts: CallFacts) =>
  decideRemedy(
    {
      remedy: 'start-contact-change',
      input: { reason: 'work-or-school', email: 'new@example.net', confirm: false },
    },
    facts,
  )
const aChange = (over: Partial<ContactChange> = {}): ContactChange => ({
  id: 'change-1',
  askedBy: 'staff-1',
  askedAt: noon - hours(1),
  proofUntil: noon + hours(23),
  inPerson: false,
  ...over,
})
const email = (over: Partial<ContactPoint>) =>
  aContact({ ...{ kind: 'email', value: 'maria.garcia@example.org' }, ...over })
const code = (facts: CallFacts) => {
  const decision = start(facts)
  return isRefused(decision) ? decision.refused.code : 'decided'
}

describe('domain §3.9 asking for a new address', () => {
  test('with strong, consent and the own password again a link goes there, and nowhere else', () => {
    expect(start(ready())).toMatchObject({
      changes: [
        { change: 'end-approval', end: 'used' },
        { change: 'start-contact-change', email: 'new@example.net', inPerson: false },
        { change: 'set-call' },
      ],
      messages: [{ template: 'contact-change-new', to: 'new-contact', aboutChange: true }],
      audit: [{ action: 'approval.used' }, { action: 'contact-change.started', reason: 'work-or-school' }],
    })
  })
  test.each([
    ['needs-strong', { verification: verified('standard') }],
    ['approval-needed', { approvals: [] }],
    ['approval-other', { orderHash: 'another-order' }],
    ['reauthenticate', { staff: { id: 'staff-1', role: 'agent' } }],
    ['contact-change-open', { contactChange: aChange() }],
    ['new-contact-held', { contactChange: aChange({ held: 'other-record' }) }],
    ['deceased', { patient: aPatient({ deceased: true }) }],
  ] satisfies [string, Partial<CallFacts>][])('%s', (refused, over) => {
    expect(code(ready(over))).toBe(refused)
  })
  test('a hold does not stop it: where somebody reads the old mailbox, this is the way out', () => {
    expect(code(ready({ account: anAccount({ hold: 'staff' }) }))).toBe('decided')
  })
  test('a caregiver cannot move a grown patient’s address', () => {
    const facts = ready({ call: aCall({ relationship: 'power-of-attorney' }) })
    expect(isRefused(start(facts))).toBe(true)
  })
  test('one that nobody proved in time makes room', () => {
    const facts = ready({ contactChange: aChange({ proofUntil: noon }) })
    expect(start(facts)).toMatchObject({
      changes: [{ change: 'end-approval' }, { change: 'end-contact-change', end: 'expired' }, {}, {}],
    })
    expect(lapseChange(facts).audit).toMatchObject([{ action: 'contact-change.expired' }])
  })
  test('an address that is known to us is held, and nothing is mailed there', () => {
    const decision = start(ready({ newContact: 'other-record' }))
    expect(decision).toMatchObject({ messages: [], audit: [{}, { action: 'contact-change.held' }] })
  })
})

describe('domain §3.9 how long a proved address waits', () => {
  const proof = (facts: CallFacts, change = aChange()) =>
    decideChangeAnswer({ ...facts, contactChange: change }, change, 'proof', undefined)
  test('a day, with a notice to the old one', () => {
    expect(proof(ready())).toMatchObject({
      answer: { result: 'proved', from: noon + hours(24) },
      messages: [{ template: 'contact-change-old', to: 'contact-on-file' }],
    })
  })
  test.each([
    ['comes back', aPatient({ contacts: [email({ standing: 'bouncing' })] })],
    ['is blocked', aPatient({ contacts: [email({ suppressed: { reason: 'complaint', at: noon } })] })],
    ['is not there', aPatient({ contacts: [] })],
  ])('three days, and no notice, where the old one %s', (_, patient) => {
    expect(proof(ready({ patient }))).toMatchObject({ answer: { from: noon + hours(72) }, messages: [] })
  })
  test('not at all where the patient stood there with a photo ID: applied at once, both are told', () => {
    const inPerson = aVerification({
      checks: [{ kind: 'photo-id', at: noon, outcome: 'matched', document: 'passport', present: true }],
      verifiedAt: noon,
    })
    expect(start(ready({ verification: inPerson })).changes).toContainEqual(
      expect.objectContaining({ change: 'start-contact-change', inPerson: true }),
    )
    expect(proof(ready(), aChange({ inPerson: true }))).toMatchObject({
      changes: [{ change: 'prove-contact-change' }, { change: 'apply-contact-change' }, {}],
      messages: [
        { template: 'contact-changed', to: 'new-contact' },
        { template: 'contact-changed', to: 'contact-on-file' },
      ],
    })
  })
  test('a supervisor looks first where the address stands elsewhere by now', () => {
    const change = aChange()
    const held = decideChangeAnswer({ ...ready(), contactChange: change }, change, 'proof', 'other-record')
    expect(held).toMatchObject({ answer: { result: 'proved' }, messages: [] })
    expect(held.answer).not.toHaveProperty('from')
  })
  test('the server applies it when its time has come, not before, not while the notice waits', () => {
    const cooled = aChange({ provedAt: noon - hours(24), usableFrom: noon })
    const changes = (facts: CallFacts) => decideApply(facts).changes.map(({ change }) => change)
    expect(changes(ready({ contactChange: { ...cooled, usableFrom: noon + 1 } }))).toEqual([])
    expect(changes(ready({ contactChange: cooled }))).toContain('apply-contact-change')
    const notice = {
      id: 'mail-1',
      template: 'contact-change-old',
      state: 'deferred',
      queuedAt: noon - hours(24),
      tries: 3,
      askedBy: 'notice',
    } as const
    expect(changes(ready({ contactChange: cooled, messages: [notice] }))).toEqual([])
    const dead = aPatient({ deceased: true })
    expect(changes(ready({ contactChange: cooled, patient: dead }))).toEqual(['end-contact-change'])
    const bounced = aPatient({ contacts: [email({ standing: 'bouncing' })] })
    expect(changes(ready({ contactChange: cooled, patient: bounced }))).toEqual(['delay-contact-change'])
  })
})

describe('domain §3.9 who may still end it', () => {
  test.each([
    ['awaiting-proof', {}, ['live', 'live', 'over']],
    ['cooling-off', { provedAt: noon, usableFrom: noon + hours(24) }, ['proved', 'live', 'live']],
    ['held', { held: 'other-record' }, ['over', 'live', 'live']],
    ['expired', { proofUntil: noon }, ['over', 'over', 'over']],
    ['applied', { provedAt: noon, usableFrom: noon, end: 'applied' }, ['proved', 'over', 'over']],
    ['cancelled-by-patient', { provedAt: noon, end: 'cancelled-by-patient' }, ['over', 'over', 'over']],
  ] as const)('%s', (state, over, told) => {
    const change = aChange(over)
    expect(contactChangeStateAt(change, noon)).toBe(state)
    const pages = (['proof', 'not-for-me', 'stop'] as const).map(
      (page) => changePageState(change, page, noon).state,
    )
    expect(pages).toEqual(told)
  })
  test('domain §3.1 a freeze ends it, with a login or without, frozen already or not', () => {
    for (const account of [undefined, anAccount(), anAccount({ hold: 'staff' })]) {
      const { account: _, ...facts } = ready({ contactChange: aChange() })
      const { changes } = protectAccount({ ...facts, ...(account ? { account } : {}) }, 'pressured', {})
      expect(changes).toContainEqual({ change: 'end-contact-change', changeId: 'change-1', end: 'on-hold' })
    }
  })
})

describe('domain §3.9 where mails with a way in go meanwhile', () => {
  const fresh = email({ id: 'new', value: 'new@example.net' })
  const old = email({ id: 'old', use: 'old', recoveryUntil: noon + days(1) })
  test.each([
    ['the old one while its week runs', {}, noon, 'old'],
    ['the new one after it', {}, noon + days(1), 'new'],
    ['the new one where the old comes back', { standing: 'bouncing' as const }, noon, 'new'],
  ])('%s', (_, over, at, id) => {
    expect(recoveryAddress({ contacts: [fresh, { ...old, ...over }] }, at)?.id).toBe(id)
  })
})

describe('CONTACT_CHANGE_COOLING', () => {
  const cooling = aChange({ provedAt: noon - hours(2), usableFrom: noon + hours(22) })
  const causes = (over: Partial<CallFacts>) => diagnose(ready(over)).causes.map(({ code }) => code)
  test('tells the date once the new address is proved, and nothing of it before or after', () => {
    expect(causes({ contactChange: cooling })).toContain('CONTACT_CHANGE_COOLING')
    for (const other of [
      aChange(),
      { ...cooling, held: 'other-record' as const },
      { ...cooling, end: 'applied' as const },
    ])
      expect(causes({ contactChange: other })).not.toContain('CONTACT_CHANGE_COOLING')
    const cause = diagnose(ready({ contactChange: cooling })).causes.find(
      ({ code }) => code === 'CONTACT_CHANGE_COOLING',
    )
    if (!cause) throw new Error('it is there')
    const { clinic, policy } = ready()
    const say = (level: 'basic' | 'standard') =>
      causeWords(cause, level, policy, wordsAt(noon, clinic)).say.en
    expect(say('standard')).toContain('Links go to your new address from')
    expect(say('basic')).not.toContain('new address')
  })
  test('EMAIL_OUTDATED: whoever has a change under way is not sent to begin one', () => {
    const bounced = aPatient({ contacts: [email({ standing: 'bouncing' })] })
    const next = (over: Partial<CallFacts>) =>
      diagnose(ready({ patient: bounced, ...over })).causes[0]?.nextRemedy
    expect(next({})).toBe('start-contact-change')
    expect(next({ contactChange: aChange() })).toBeUndefined()
  })
})
