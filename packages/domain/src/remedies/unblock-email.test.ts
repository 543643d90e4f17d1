import { expect, test } from 'vitest'
import type { CallFacts } from '../facts.ts'
import { aCall, aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { anAccount, verified } from './any-call-facts.fixture.ts'
import { decideRemedy, remedyStandings } from './remedies.ts'
import type { RemedyId } from './remedy-id.ts'

const closed = (reason: 'complaint' | 'blocked' = 'complaint') =>
  aPatient({
    contacts: [
      aContact({ kind: 'email', value: 'maria@example.org', suppressed: { reason, at: noon - 60_000 } }),
    ],
  })
const ready = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    verification: verified('standard'),
    account: anAccount(),
    patient: closed(),
    call: aCall(),
    ...over,
  })
const unblock = (facts: CallFacts) =>
  decideRemedy({ remedy: 'unblock-email', input: { confirm: false } }, facts)
const standing = (facts: CallFacts, id: RemedyId) =>
  remedyStandings(facts).find(({ remedy }) => remedy === id)

test('domain §4 with standard the address is open again, nothing is mailed, and the trail says who did it', () => {
  const contactId = closed().contacts[0]?.id
  expect(unblock(ready())).toMatchObject({
    changes: [{ change: 'allow-mail', contactId }, { change: 'set-call' }],
    messages: [],
    audit: [{ action: 'address.allowed', outcome: 'done', verification: { level: 'standard' } }],
  })
  expect(unblock(ready({ verification: verified('basic') }))).toMatchObject({
    refused: { code: 'needs-standard' },
  })
})

test('invariant 5 a hold, a closed login or none does not stop it: the way out of each is a mail', () => {
  for (const account of [
    anAccount({ hold: 'staff' }),
    anAccount({ lifecycle: 'deactivated', inactiveReason: 'dormant' }),
    anAccount({ lifecycle: 'invited' }),
  ])
    expect(unblock(ready({ account }))).not.toHaveProperty('refused')
})

test('V9 not for the dead, and not where nothing is blocked', () => {
  expect(unblock(ready({ patient: { ...closed(), deceased: true } }))).toMatchObject({
    refused: { code: 'deceased' },
  })
  const open = ready({
    patient: aPatient({ contacts: [aContact({ kind: 'email', value: 'a@example.org' })] }),
  })
  expect(standing(open, 'unblock-email')).toMatchObject({
    state: 'not-needed',
    missing: [{ code: 'email-not-blocked' }],
  })
})

test('a closed address stops whatever mails a link or tells of a code, and names the way out', () => {
  const facts = ready({ patient: closed('blocked') })
  for (const id of ['send-reset-link', 'send-username-reminder', 'issue-temporary-login'] as const)
    expect(standing(facts, id)?.missing).toContainEqual({
      code: 'mail-suppressed',
      instead: 'unblock-email',
      reason: 'blocked',
    })
})
