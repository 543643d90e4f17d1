import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { minutes } from '../shared/instant.ts'
import { aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { anAccount, anySendingFacts, verified } from './any-call-facts.fixture.ts'
import { decideRemedy, remedyStandings } from './remedies.ts'

const ready = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ verification: verified('basic'), account: anAccount(), ...over })
const remind = (facts: CallFacts, confirm = false) =>
  decideRemedy({ remedy: 'send-username-reminder', input: { confirm } }, facts)
const standing = (facts: CallFacts) =>
  remedyStandings(facts).find(({ remedy }) => remedy === 'send-username-reminder')

test('M1 the reminder goes to the address on file, with the name and without any link', () => {
  expect(remind(ready())).toMatchObject({
    changes: [{ change: 'set-call' }],
    messages: [
      {
        template: 'username-reminder',
        to: 'recovery-address',
        askedBy: 'desk',
        params: { username: 'mgarcia12' },
      },
    ],
    audit: [{ action: 'username-reminder.queued', outcome: 'done', reason: 'single' }],
  })
})

test('edge case 8 where several people use the mailbox no name goes into it', () => {
  const contacts = [aContact({ kind: 'email', value: 'family@example.org', sharedBy: 3 })]
  const decision = remind(ready({ patient: aPatient({ contacts }) }))
  expect(decision).toMatchObject({ messages: [{ template: 'username-reminder-shared' }] })
  expect(JSON.stringify(decision)).not.toContain('mgarcia12')
})

test('a reminder asks no birth date, so a chart without one does not stop it; no login does', () => {
  const { birthDate: _, ...undated } = aPatient()
  expect(standing(ready({ patient: undated }))?.missing).toEqual([])
  const { account: _none, ...none } = ready()
  expect(standing(none)).toMatchObject({
    state: 'not-needed',
    missing: [{ code: 'not-enrolled', instead: 'resend-invitation' }],
  })
})

test('V10 a reminder counts with the links: two minutes between any two', () => {
  const facts = ready({ sends: { desk: [noon - minutes(1)], patient: [] } })
  const decision = remind(facts)
  expect(decision).toMatchObject({ refused: { code: 'sent-a-moment-ago' } })
  expect(decision.messages).toBeUndefined()
})

test('V6 V9 whatever the state, nothing leaves without a live check of this caller', () => {
  fc.assert(
    fc.property(anySendingFacts, ({ verification: _, ...facts }) => {
      const decision = remind(facts, true)
      expect(isRefused(decision) && decision.refused.code).toBe('verify-first')
    }),
  )
})
