import { expect, test } from 'vitest'
import { type Decided, type Decision, isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { minutes } from '../shared/instant.ts'
import { aCall, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { aLink, aMessage, anAccount } from './any-call-facts.fixture.ts'
import { decideRemedy } from './remedies.ts'
import type { RemedyOrder } from './remedy-inputs.ts'

const takeBack = (linkId: string): RemedyOrder => ({
  remedy: 'take-back',
  input: { linkId, reason: 'wrong-remedy' },
})
const code = (decision: Decision) => (isRefused(decision) ? decision.refused.code : 'decided')
const decided = (decision: Decision): Decided => {
  if (isRefused(decision)) throw new Error(`refused: ${decision.refused.code}`)
  return decision
}

test('domain §4 taking back one’s own link needs no level, ends it, and stops mail that still waits', () => {
  const facts = callFacts({
    account: anAccount(),
    links: [aLink()],
    messages: [aMessage({ state: 'deferred' })],
  })
  const { changes, messages, audit } = decided(decideRemedy(takeBack('link-1'), facts))
  expect(changes).toContainEqual({ change: 'end-link', linkId: 'link-1', end: 'revoked', reason: 'undone' })
  expect(changes).toContainEqual({ change: 'cancel-message', messageId: 'message-1' })
  expect(messages).toEqual([])
  expect(audit.map(({ action }) => action)).toEqual(['link.revoked', 'mail.cancelled'])
})

test('domain §4 only one’s own act, unused, within fifteen minutes', () => {
  const after = (link: Parameters<typeof aLink>[0], over: Partial<CallFacts> = {}) =>
    code(decideRemedy(takeBack('link-1'), callFacts({ links: [aLink(link)], ...over })))
  expect(after({ createdAt: noon - minutes(15) + 1 })).toBe('decided')
  expect(after({ createdAt: noon - minutes(15) })).toBe('too-late-to-undo')
  expect(after({ staffId: 'staff-2' })).toBe('no-live-link')
  expect(after({ end: 'redeemed' })).toBe('no-live-link')
  expect(after({ id: 'link-2' })).toBe('no-live-link')
  expect(after({ openedAt: noon - 1 })).toBe('decided')
  expect(after({}, { call: aCall({ state: 'closed' }) })).toBe('call-closed')
})
