import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLive } from '../account/access-link.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { aCall, aContact, aPatient, callFacts } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { remedyDone } from '../words/remedy-words.ts'
import { aLink, aMessage, anAccount, anyCallFacts, verified } from './any-call-facts.fixture.ts'
import { decideRemedy } from './remedies.ts'

const stop = (facts: CallFacts) => decideRemedy({ remedy: 'freeze', input: { reason: 'lost-device' } }, facts)
const done = (facts: CallFacts) => remedyDone('freeze', facts, wordsAt(facts.now, facts.clinic), {})

test('domain §4 any caller, no check: everything that opens something ends, and the patient is told', () => {
  const facts = callFacts({
    account: anAccount(),
    links: [aLink()],
    messages: [aMessage({ state: 'deferred' })],
    sessions: 2,
  })
  expect(stop(facts)).toMatchObject({
    changes: [
      { change: 'set-account', set: { hold: 'staff', holdReason: 'lost-device' } },
      { change: 'end-link', linkId: 'link-1', end: 'revoked', reason: 'hold' },
      { change: 'cancel-message', messageId: 'message-1' },
      { change: 'end-patient-sessions' },
      { change: 'set-call' },
    ],
    messages: [{ template: 'frozen', to: 'contact-on-file', askedBy: 'notice' }],
    audit: [
      { action: 'account.held', reason: 'lost-device' },
      { action: 'link.revoked', object: 'link:link-1' },
    ],
  })
})

test('domain §3.1 after a freeze no link lives, whatever was sent before', () => {
  fc.assert(
    fc.property(anyCallFacts, (any) => {
      const call = aCall({ patientId: any.patient.id })
      const facts = {
        ...any,
        call,
        staff: { id: call.staffId, role: 'agent' as const },
        account: anAccount(),
      }
      const decision = stop(facts)
      if (isRefused(decision)) throw new Error(decision.refused.code)
      const ended = decision.changes.flatMap((c) => (c.change === 'end-link' ? [c.linkId] : []))
      const live = facts.links.filter((link) => isLive(link, facts.now)).map(({ id }) => id)
      expect(ended.sort()).toEqual(live.sort())
    }),
  )
})

test('what leads to another record is not frozen in place of the login that is used', () => {
  const survivor = { patientId: 'patient-b', name: 'García, M.', born: '1984' }
  const retired = callFacts({
    account: anAccount({ lifecycle: 'retired' }),
    survivor: { ...survivor, why: 'login-retired' },
  })
  const merged = callFacts({ survivor: { ...survivor, why: 'chart-merged' } })
  const told = [retired, merged].map((facts) => stop(facts))
  expect(told).toMatchObject([
    { refused: { code: 'account-retired', survivor: 'García, M., 1984' } },
    { refused: { code: 'record-merged', survivor: 'García, M., 1984' } },
  ])
  for (const { changes = [] } of told) expect(changes).toEqual([])
})

test('V3 no login, a hold already, a fresh freeze: screen and caller hear the same below basic', () => {
  const states = [
    callFacts({ account: anAccount() }),
    callFacts({}),
    callFacts({ account: anAccount({ hold: 'privacy' }) }),
  ]
  const answers = states.map((facts) => [isRefused(stop(facts)), done(facts)])
  expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
  expect(stop(states[1] ?? callFacts({}))).toMatchObject({ audit: [{ action: 'account.hold-asked' }] })
})

test('console-words §2.6 from basic on the caller hears what it means', () => {
  expect(done(callFacts({ verification: verified('basic') })).say.en).toMatch(/protected now/)
  expect(done(callFacts({})).say.en).toMatch(/^Thank you for telling us/)
})

test('edge cases 18, 19 no notice to a mailbox that others read', () => {
  const contacts = [aContact({ kind: 'email', value: 'family@example.org', sharedBy: 2 })]
  const decision = stop(callFacts({ account: anAccount(), patient: aPatient({ contacts }) }))
  expect(decision).toMatchObject({ messages: [] })
})

test('S18 not in somebody else’s call, nor for a record that is not open in it', () => {
  expect(stop(callFacts({ staff: { id: 'staff-2', role: 'agent' } }))).toHaveProperty('refused')
  expect(stop(callFacts({ call: aCall({ patientId: 'patient-2' }) }))).toMatchObject({
    refused: { code: 'other-caller' },
  })
})
