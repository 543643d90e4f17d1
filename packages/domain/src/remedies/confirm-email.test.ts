import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inWords } from '../diagnose/diagnosed.fixture.ts'
import type { CallFacts } from '../facts.ts'
import { hours } from '../shared/instant.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { remedyDone } from '../words/remedy-words.ts'
import { anAccount, anEvent, verified } from './any-call-facts.fixture.ts'
import { decideRemedy } from './remedies.ts'

const ours = 'maria.garcia@example.org'
const at = (level: 'basic' | 'standard', over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ verification: verified(level), account: anAccount(), ...over })
const check = (facts: CallFacts, email: string) =>
  decideRemedy({ remedy: 'confirm-email', input: { email, confirm: false } }, facts)
const tried = (count: number, callId = 'call-1') =>
  Array.from({ length: count }, (_, idx) => anEvent({ idx, action: 'email.checked', reason: 'no', callId }))

test.each([
  [ours, 'yes'],
  [' Maria.Garcia@Example.org ', 'yes'],
  ['mariagarcia@example.org', 'no'],
  ['maria', 'no'],
])('domain §4 %j is answered %s to staff; the caller hears the same sentence', (email, finding) => {
  const facts = at('standard')
  const decision = check(facts, email)
  expect(decision).toMatchObject({ finding, audit: [{ action: 'email.checked', reason: finding }] })
  if ('refused' in decision) throw new Error('refused')
  const { done, say } = remedyDone('confirm-email', facts, wordsAt(facts.now, facts.clinic), decision)
  expect(done).toMatch(finding === 'yes' ? /^Yes/ : /^No/)
  expect(say.en).toMatch(/^Our emails go only to the address we have/)
})

test('V3 neither what was typed nor what is on file stands in the decision', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const text = JSON.stringify(check(at('standard'), email))
      expect(text).not.toContain(email)
      expect(text).not.toContain(ours)
    }),
  )
})

test('domain §4 only after standard, and a few times a call', () => {
  expect(check(at('basic'), ours)).toMatchObject({ refused: { code: 'needs-standard' } })
  expect(check(at('standard', { events: tried(2) }), ours)).toMatchObject({
    refused: { code: 'no-email-tries-left' },
  })
  expect(check(at('standard', { events: tried(2, 'call-0') }), ours)).toMatchObject({ finding: 'yes' })
  expect(check(at('standard', { patient: aPatient({ contacts: [] }) }), ours)).toMatchObject({
    refused: { code: 'no-contact-on-file' },
  })
})

test('EMAIL_OUTDATED: the caller uses another address, unless the last answer was yes or is of yesterday', () => {
  const [no] = tried(1)
  if (!no) throw new Error('no event')
  const account = anAccount({ lastSignInAt: noon - hours(1) })
  expect(inWords({ account, events: [no] }, 'standard')).toMatchObject({
    code: 'EMAIL_OUTDATED',
    confidence: 'likely',
    evidence: [
      { at: no.at, text: 'The caller uses a different address (asked after the check, not part of it).' },
    ],
    say: { en: expect.stringMatching(/^Our emails go only to the address we have/) },
  })
  const yes = { ...no, idx: 2, reason: 'yes' }
  for (const events of [[yes, no], [{ ...no, at: noon - hours(25) }]])
    expect(inWords({ account, events }).code).not.toBe('EMAIL_OUTDATED')
})
