import { expect, test } from 'vitest'
import type { CallFacts } from '../facts.ts'
import { callFacts } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { remedyDone } from '../words/remedy-words.ts'
import { anAccount, anEvent, verified } from './any-call-facts.fixture.ts'
import { decideRemedy, remedyStandings } from './remedies.ts'

const at = (level: 'basic' | 'standard', over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ verification: verified(level), account: anAccount(), ...over })
const check = (facts: CallFacts, username: string) =>
  decideRemedy({ remedy: 'confirm-username', input: { username, confirm: false } }, facts)
const tried = (count: number, callId = 'call-1') =>
  Array.from({ length: count }, (_, idx) =>
    anEvent({ idx, action: 'username.checked', reason: 'no', callId }),
  )

test.each([
  ['mgarcia12', 'yes'],
  [' MGarcia12 ', 'yes'],
  ['mgarcia13', 'no'],
  ['mgarcia', 'no'],
])('domain §4 %j is answered %s and nothing more', (username, finding) => {
  const facts = at('standard')
  const decision = check(facts, username)
  expect(decision).toMatchObject({
    finding,
    messages: [],
    audit: [{ action: 'username.checked', reason: finding }],
  })
  if ('refused' in decision) throw new Error('refused')
  const { done, say } = remedyDone('confirm-username', facts, wordsAt(facts.now, facts.clinic), decision)
  expect(JSON.stringify([done, say])).not.toContain('mgarcia')
  expect(done).toMatch(finding === 'yes' ? /^Yes/ : /^No/)
})

test('V3 what was typed stands nowhere in the decision', () => {
  expect(JSON.stringify(check(at('standard'), 'somebody77'))).not.toContain('somebody77')
})

test('domain §4 below standard nothing is answered, and two names a call are all', () => {
  expect(check(at('basic'), 'mgarcia12')).toMatchObject({ refused: { code: 'needs-standard' } })
  expect(check(at('standard', { events: tried(1) }), 'mgarcia12')).toMatchObject({ finding: 'yes' })
  expect(check(at('standard', { events: tried(2) }), 'mgarcia12')).toMatchObject({
    refused: { code: 'no-username-tries-left' },
  })
  expect(check(at('standard', { events: tried(2, 'call-0') }), 'mgarcia12')).toMatchObject({ finding: 'yes' })
})

test('the button says beforehand that no try is left', () => {
  const standing = remedyStandings(at('standard', { events: tried(2) })).find(
    (s) => s.remedy === 'confirm-username',
  )
  expect(standing?.missing).toMatchObject([{ code: 'no-username-tries-left' }])
})
