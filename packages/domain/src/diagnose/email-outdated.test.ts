import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccessLink } from '../account/access-link.ts'
import { aLink, aMessage, anAccount, anEvent, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { days, hours, minutes } from '../shared/instant.ts'
import { aContact, aPatient, noon } from '../verify/call-facts.fixture.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, top } from './diagnosed.fixture.ts'

const account = anAccount({ lifecycle: 'invited', credential: 'none' })
const withEmail = (over: object) =>
  aPatient({ contacts: [aContact({ kind: 'email', value: 'maria.garcia@example.org', ...over })] })
const bounce = (ago: number) => anEvent({ action: 'mail.bounced', at: noon - days(ago) })

test('EMAIL_OUTDATED: mails came back, counted since this address is on file', () => {
  const patient = withEmail({ standing: 'bouncing', onFileSince: noon - days(30) })
  const facts = { patient, account, events: [bounce(1), bounce(2), bounce(31)] }
  expect(top(facts)).toMatchObject({ code: 'EMAIL_OUTDATED', confidence: 'certain' })
  expect(inWords(facts)).toMatchObject({
    headline: 'Email on file looks out of date',
    evidence: [{ at: noon - days(1), text: '2 emails came back as undeliverable by then.' }],
    next: { label: 'Start contact change' },
  })
  expect(inWords(facts).say.en).toContain('The emails we send you come back to us.')
})

test('console-words §1.2 at basic nobody learns that warnings to the old address would not be read', () => {
  const bouncing = { patient: withEmail({ standing: 'bouncing' }), account }
  expect(inWords(bouncing, 'basic').say.en).toMatch(/^Our emails go only to the address we have/)
})

/** Links that were mailed so many days ago and reached the mailbox. */
const mailed = (...ages: number[]) => ({
  account,
  patient: withEmail({}),
  links: ages.map(
    (age, i): AccessLink =>
      aLink({ id: `link-${i}`, kind: 'invitation', createdAt: noon - days(age), end: 'superseded' }),
  ),
  messages: ages.map((age, i) =>
    aMessage({ id: `message-${i}`, linkId: `link-${i}`, handedOverAt: noon - days(age) }),
  ),
})
const says = (facts: Parameters<typeof codes>[0]) => codes(facts).includes('EMAIL_OUTDATED')

test('EMAIL_OUTDATED: several mails lay for a day and none was opened in half a year', () => {
  expect(says(mailed(2, 40))).toBe(true)
  expect(inWords(mailed(2, 40), 'standard', 'EMAIL_OUTDATED')).toMatchObject({
    confidence: 'possible',
    evidence: [{ text: 'Nothing we sent in 180 days was opened.' }],
    say: { en: expect.stringContaining('Do you still use the address you gave us?') },
  })
})

test('EMAIL_OUTDATED: one mail, a fresh one, an opened one or a proved address say nothing', () => {
  expect(says(mailed(2))).toBe(false)
  expect(says(mailed(2, 0.5))).toBe(false)
  const opened = mailed(2, 40)
  const [first, ...rest] = opened.links
  if (!first) throw new Error('no link')
  expect(says({ ...opened, links: [{ ...first, openedAt: noon - hours(40) }, ...rest] })).toBe(false)
  expect(says({ ...mailed(2, 40), patient: withEmail({ verifiedAt: noon - days(100) }) })).toBe(false)
  expect(says({ ...mailed(2, 40), patient: withEmail({ onFileSince: noon - days(20) }) })).toBe(false)
})

test('MAIL_SUPPRESSED: marked as spam, or not allowed; what left since then says otherwise', () => {
  const closed = (reason: 'complaint' | 'blocked') => ({
    account,
    patient: withEmail({ suppressed: { reason, at: noon - minutes(9) } }),
  })
  const last = (state: 'complained' | 'suppressed' | 'handed-over') =>
    aMessage({ id: state, state, queuedAt: noon - minutes(9) })
  const complained = { ...closed('complaint'), messages: [last('complained')] }
  expect(top(complained)).toMatchObject({ code: 'MAIL_SUPPRESSED', variant: 'complaint' })
  expect(inWords(complained)).toMatchObject({
    headline: 'Email is blocked',
    evidence: [{ at: noon - minutes(9), text: 'A recipient marked our email as spam.' }],
    next: { remedy: 'unblock-email', label: 'Unblock email' },
  })
  expect(inWords(closed('blocked'))).toMatchObject({
    evidence: [{ text: 'Their mail server turned our email away.' }],
    next: { remedy: 'unblock-email' },
  })
  const forbidden = { account, messages: [last('suppressed')] }
  expect(inWords(forbidden)).toMatchObject({
    evidence: [{ text: 'Mail not allowed for this patient.' }],
    next: { label: 'Choose another route' },
  })
  expect(inWords(forbidden).say).toEqual(inWords(complained, 'basic').say)
  // Once the patient agreed, what was complained of before says nothing any more.
  expect(codes({ account, messages: [last('complained')] })).not.toContain('MAIL_SUPPRESSED')
  expect(codes({ account, messages: [last('handed-over'), last('suppressed')] })).not.toContain(
    'MAIL_SUPPRESSED',
  )
})

test('domain §5 nothing is said of the state of an email that is not there', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const found = diagnose(facts).causes.map(({ code }) => code)
      if (found.includes('NO_EMAIL_ON_FILE')) {
        expect(found).not.toContain('EMAIL_OUTDATED')
        expect(found).not.toContain('MAIL_SUPPRESSED')
      }
      const bouncing = facts.patient.contacts.some(({ standing }) => standing === 'bouncing')
      if (bouncing && !facts.patient.deceased) expect(found).toContain('EMAIL_OUTDATED')
    }),
  )
})
