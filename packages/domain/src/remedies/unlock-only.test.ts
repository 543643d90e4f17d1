import { expect, test } from 'vitest'
import type { PortalAccount } from '../account/portal-account.ts'
import type { CallFacts } from '../facts.ts'
import { hours } from '../shared/instant.ts'
import { callFacts, noon } from '../verify/call-facts.fixture.ts'
import { aLink, anAccount, verified } from './any-call-facts.fixture.ts'
import { decideRemedy } from './remedies.ts'

const locked = (over: Partial<PortalAccount> = {}) =>
  anAccount({ lock: { kind: 'hard' }, failedSignIns: 50, ...over })
const at = (level: 'basic' | 'standard', over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ verification: verified(level), account: locked(), ...over })
const unlock = (facts: CallFacts, confirm = false) =>
  decideRemedy({ remedy: 'unlock-only', input: { reason: 'keyboard', confirm } }, facts)

test('domain §4 unlock only needs standard, since the old password counts again', () => {
  expect(unlock(at('basic'))).toMatchObject({ refused: { code: 'needs-standard' } })
  expect(unlock(at('standard'))).toMatchObject({
    changes: [
      { change: 'set-account', set: { lock: { kind: 'none' }, failedSignIns: 0 } },
      { change: 'set-call' },
    ],
    messages: [],
    audit: [{ action: 'account.unlocked', outcome: 'done', reason: 'keyboard' }],
  })
})

test('domain §3.1 links that live stay good: unlocking ends none', () => {
  const decision = unlock(at('standard', { links: [aLink()] }))
  expect(decision.changes?.map(({ change }) => change)).not.toContain('end-link')
})

test('V9 an open login has no lock to take, and a hold is not a lock', () => {
  expect(unlock(at('standard', { account: anAccount() }))).toMatchObject({
    refused: { code: 'not-locked', instead: 'send-reset-link' },
  })
  expect(unlock(at('standard', { account: locked({ hold: 'staff' }) }))).toMatchObject({
    refused: { code: 'on-hold' },
  })
  const over = locked({ lock: { kind: 'temporary', until: noon - hours(1) } })
  expect(unlock(at('standard', { account: over }))).toMatchObject({ refused: { code: 'not-locked' } })
})
