import { describe, expect, test } from 'vitest'
import type { PortalAccount } from '../account/portal-account.ts'
import type { Facts } from '../facts.ts'
import { aLink, aMessage, anAccount } from '../remedies/any-call-facts.fixture.ts'
import { days, minutes } from '../shared/instant.ts'
import { aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideForgotPassword, decideForgotUsername, decideNewLink } from './decide-recovery.ts'

const facts = (over: Partial<PortalAccount> = {}, rest: Partial<Facts> = {}): Facts =>
  callFacts({ account: anAccount(over), ...rest })
const invited = { lifecycle: 'invited', credential: 'none' } as const
const email = (over = {}) =>
  aPatient({ contacts: [aContact({ kind: 'email', value: 'a@example.org', ...over })] })
const silent: [string, Facts][] = [
  ['deceased', facts({}, { patient: aPatient({ deceased: true }) })],
  ['stopped', facts({ hold: 'staff' })],
  ['stopped', facts({ lifecycle: 'deactivated' })],
  ['stopped', facts({ lifecycle: 'retired' })],
  ['stopped', callFacts()],
  ['no-contact-on-file', facts({}, { patient: aPatient({ contacts: [] }) })],
  ['no-contact-on-file', facts({}, { patient: email({ use: 'old' }) })],
  ['contact-bouncing', facts({}, { patient: email({ standing: 'bouncing' }) })],
  ['sent-a-moment-ago', facts({}, { sends: { desk: [], patient: [noon - minutes(1)] } })],
]

describe('domain §3.2 forgot password', () => {
  test('a reset link to the address on file, for half an hour', () => {
    expect(decideForgotPassword(facts())).toMatchObject({
      changes: [{ change: 'create-link', kind: 'reset', life: minutes(30), askedBy: 'patient' }],
      messages: [{ template: 'reset', to: 'recovery-address', askedBy: 'patient', withNewLink: true }],
      audit: [{ action: 'patient.asked-for-link', outcome: 'done' }, { action: 'reset-link.queued' }],
    })
  })
  test('whoever never chose a password gets a fresh invitation', () => {
    expect(decideForgotPassword(facts(invited))).toMatchObject({
      changes: [{ kind: 'invitation', life: days(3) }],
      messages: [{ template: 'invitation' }],
    })
  })
  test('P6 a lock does not stand in the way', () => {
    expect(decideForgotPassword(facts({ lock: { kind: 'hard' } })).messages).toHaveLength(1)
  })
  test('the older link ends with it, and its mail does not leave any more', () => {
    const links = [aLink(), aLink({ id: 'other', kind: 'invitation' })]
    const messages = [aMessage({ state: 'queued' })]
    expect(decideForgotPassword(facts({}, { links, messages })).changes).toEqual([
      { change: 'end-link', linkId: 'link-1', end: 'superseded', byNewLink: true },
      { change: 'cancel-message', messageId: 'message-1' },
      { change: 'create-link', kind: 'reset', life: minutes(30), askedBy: 'patient' },
    ])
  })
  test('edge case 35: no link that could not be used', () => {
    const patient = aPatient({ birthDate: '1984' })
    expect(decideForgotPassword(facts({}, { patient }))).toMatchObject({
      changes: [],
      messages: [],
      audit: [{ reason: 'no-birth-date' }],
    })
  })
  test("V10 the desk's mails do not use up the patient's own", () => {
    const desk = [1, 5, 10, 15, 20].map((n) => noon - minutes(n))
    expect(decideForgotPassword(facts({}, { sends: { desk, patient: [] } })).messages).toHaveLength(1)
  })
})

describe('P7 where nothing is sent only the record learns why', () => {
  test.each(silent)('%s', (reason, f) => {
    const decisions = [
      decideForgotPassword(f),
      decideForgotUsername(f, 1),
      decideNewLink(f, aLink({ end: 'redeemed' })),
    ]
    for (const decision of decisions) {
      expect(decision).toMatchObject({ changes: [], messages: [], audit: [{ outcome: 'refused', reason }] })
    }
  })
})

describe('edge case 8 forgot username', () => {
  test('the username alone, with no link beside it (M1)', () => {
    expect(decideForgotUsername(facts(), 1).messages).toEqual([
      {
        template: 'username-reminder',
        to: 'recovery-address',
        askedBy: 'patient',
        params: { username: 'mgarcia12' },
      },
    ])
  })
  test('none in a mailbox that several accounts share', () => {
    const decision = decideForgotUsername(facts(), 2)
    expect(decision.messages).toMatchObject([{ template: 'username-reminder-shared' }])
    expect(JSON.stringify(decision)).not.toContain('mgarcia12')
  })
})

describe('edge cases 12 and 13 a new link from an old one', () => {
  test('an old reset link brings a reset link, an old invitation an invitation', () => {
    expect(decideNewLink(facts(), aLink({ expiresAt: noon })).messages).toMatchObject([{ template: 'reset' }])
    expect(decideNewLink(facts(invited), aLink({ kind: 'invitation' })).messages).toMatchObject([
      { template: 'invitation' },
    ])
  })
  test('an invitation to an open account brings the hint that it is open, and no link', () => {
    expect(decideNewLink(facts(), aLink({ kind: 'invitation', end: 'redeemed' }))).toMatchObject({
      changes: [],
      messages: [{ template: 'already-enrolled' }],
    })
  })
})
