import { describe, expect, test } from 'vitest'
import { after } from '../account/account-model.fixture.ts'
import { spentItems } from '../call/search-kinds.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { decideChoosePassword } from '../redeem/decide-choose-password.ts'
import { days, minutes } from '../shared/instant.ts'
import { decideUseCode } from '../temporary-login/decide-code.ts'
import { temporaryLoginStateAt } from '../temporary-login/temporary-login.ts'
import { aCall, aPatient, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { anAccount, verified } from './any-call-facts.fixture.ts'
import { issueTemporaryLogin } from './issue-temporary-login.ts'
import { printActivationCode } from './print-activation-code.ts'

const again = { id: 'staff-1', role: 'agent', reauthenticatedAt: noon - minutes(1) } as const
/** Strong by three answers and a call-back: somebody on the phone. */
const onThePhone = aVerification({
  drawn: [],
  submits: 1,
  verifiedAt: noon - minutes(1),
  checks: [
    {
      kind: 'knowledge',
      at: noon - minutes(2),
      outcome: 'matched',
      items: ['postcode', 'phone-on-file', 'preferred-clinician'],
    },
    { kind: 'call-back', at: noon - minutes(1), outcome: 'matched', contactId: 'contact-phone' },
  ],
})
const caller = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ account: anAccount(), verification: onThePhone, staff: again, ...over })
const atCounter = (over: Partial<CallFacts> = {}): CallFacts =>
  caller({ call: aCall({ channel: 'counter' }), verification: verified('strong'), ...over })
const codes = (facts: CallFacts) => printActivationCode.missing(facts).map(({ code }) => code as string)
const press = (facts: CallFacts, replace = false) =>
  printActivationCode.decide(facts, { replace, confirm: false })
const words = (facts: CallFacts) => printActivationCode.words(facts, wordsAt(facts.now, facts.clinic))
const only = ({ temporaryLogins }: CallFacts) => temporaryLogins[0] ?? expect.unreachable()

describe('domain §4 Settled a printed activation code', () => {
  test('is handed over after a photo ID at the counter, or posted to the address on file; nobody chooses which', () => {
    expect(codes(atCounter())).toEqual([])
    expect(press(atCounter())).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ printed: true, life: days(21) })]),
      audit: [{ action: 'temporary-login.issued', reason: 'printed' }],
    })
    expect(codes(caller())).toEqual([])
    expect(press(caller())).toMatchObject({ audit: [{ action: 'temporary-login.issued', reason: 'posted' }] })
    expect(words(atCounter()).does).toContain('hand over here')
    expect(words(caller()).does).toContain('post to the address on file, nowhere else')
  })

  test.each<[string, Partial<CallFacts>, string]>([
    ['at standard', { verification: verified('standard') }, 'needs-strong'],
    ['without a postal address', { patient: aPatient({ addresses: [] }) }, 'no-address-on-file'],
    [
      'to an address that came last week',
      { patient: aPatient({ changedAt: { 'street-address': noon - days(7) } }) },
      'address-too-new',
    ],
    ['without a whole birth date to type', { patient: aPatient({ birthDate: '1984' }) }, 'no-birth-date'],
    ['on hold', { account: anAccount({ hold: 'staff' }) }, 'on-hold'],
    ['for the dead', { patient: aPatient({ deceased: true }) }, 'deceased'],
  ])('not %s', (_, over, code) => {
    expect(codes(caller(over))).toContain(code)
  })

  test('a new or missing address is no obstacle at the counter; the own password is asked again (S4)', () => {
    expect(codes(atCounter({ patient: aPatient({ addresses: [] }) }))).toEqual([])
    const stale = press(atCounter({ staff: { id: 'staff-1', role: 'agent' } }))
    expect(isRefused(stale) && stale.refused.code).toBe('reauthenticate')
  })

  test('is the way in for who has no email and no login: the login is made with it', () => {
    const { account: _none, ...bare } = caller({ patient: aPatient({ contacts: [] }) })
    expect(codes(bare)).toEqual([])
    const decision = press(bare)
    expect(decision).toMatchObject({ messages: [] })
    expect('changes' in decision && decision.changes?.map(({ change }) => change)).toEqual([
      'create-account',
      'issue-temporary-login',
      'set-call',
    ])
    expect(press(caller())).toMatchObject({ messages: [{ template: 'temporary-login', askedBy: 'notice' }] })
  })
})

test('domain §4 an address that was on the envelope is not asked any more on this call; one that was not, is', () => {
  const spent = (facts: CallFacts) => spentItems(after(facts, press(facts)).call.searchedBy)
  expect(spent(caller())).toEqual(expect.arrayContaining(['postcode', 'street-address']))
  expect(spent(atCounter())).toEqual([])
})

test('P10 one lives per account; a new one ends it and gives no tries back, and neither touches one that is read out', () => {
  const first = after(caller(), press(caller()))
  expect(codes(first)).toEqual(['letter-live'])
  expect(press(first)).toMatchObject({ refused: { code: 'letter-live' } })
  const spoken = after(first, issueTemporaryLogin.decide(first, { replace: false, confirm: false }))
  expect(spoken.temporaryLogins.map((login) => temporaryLoginStateAt(login, noon))).toEqual([
    'issued',
    'issued',
  ])
  const guessed = {
    ...spoken,
    temporaryLogins: spoken.temporaryLogins.map((login) =>
      login.printed ? { ...login, wrongTries: 3 } : login,
    ),
  }
  const second = after(guessed, press(guessed, true))
  expect(
    second.temporaryLogins.map(({ printed = false, end, wrongTries }) => [printed, end, wrongTries]),
  ).toEqual([
    [true, undefined, 3],
    [false, undefined, 0],
    [true, 'superseded', 3],
  ])
})

test('P8 whichever code is finished first ends the other', () => {
  const printed = after(caller(), press(caller()))
  const both = after(printed, issueTemporaryLogin.decide(printed, { replace: false, confirm: false }))
  const opened = after(both, decideUseCode(both, only(both)))
  const [link] = opened.links
  if (!link) return expect.unreachable()
  const chosen = { birthDate: '1984-03-12', chosen: { hash: 'hash-of-a-password' } }
  const done = after(opened, decideChoosePassword(opened, link, chosen))
  expect(done.temporaryLogins.map(({ end, revokeReason }) => [end, revokeReason])).toEqual([
    ['completed', undefined],
    ['revoked', 'password-chosen'],
  ])
})

test('P16 a letter works for 21 days and not a moment longer', () => {
  const made = after(caller(), press(caller()))
  expect(temporaryLoginStateAt(only(made), noon + days(21) - 1)).toBe('issued')
  expect(temporaryLoginStateAt(only(made), noon + days(21))).toBe('expired')
})
