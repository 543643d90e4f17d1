import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signInBlockers } from '../account/sign-in-blockers.ts'
import { anAccount, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { days } from '../shared/instant.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideDormant, dormancyBlock, dormantBy, isDormant, lastUsed } from './dormancy.ts'

const by = dormantBy(defaultPolicy, noon)
const long = { createdAt: by - days(900), passwordSetAt: by - days(800), lastSignInAt: by }

test('a login is dormant once nobody signed in, chose a password or was invited for two years', () => {
  const at = (over: object) => isDormant(callFacts({ account: anAccount({ ...long, ...over }) }), by)
  expect(at({})).toBe(true)
  expect(at({ lastSignInAt: by + 1 })).toBe(false)
  expect(at({ passwordSetAt: by + 1 })).toBe(false)
  expect(at({ createdAt: by + 1 })).toBe(false)
})

test('features 71 nobody is swept off who is held, invited, restricted, dead, or just being helped', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const decision = decideDormant(facts, { id: 'run-1', by: noon })
      const { account, patient } = facts
      if (!decision) return
      expect(account && lastUsed(account) <= noon).toBe(true)
      expect([account?.lifecycle, account?.hold, patient.deceased]).toEqual(['active', 'none', false])
      expect(signInBlockers(account, patient, noon)).not.toContain('inactive')
    }),
  )
  const restricted = callFacts({ account: anAccount(long), patient: aPatient({ marks: ['restricted'] }) })
  expect(isDormant(restricted, by)).toBe(false)
})

test('a sweep has a most in logins and in share, and begins for nobody with neither', () => {
  const block = (found: number, active: number) => dormancyBlock({ found, active }, defaultPolicy)
  expect(block(0, 100)).toBe('nobody')
  expect(block(10, 100)).toBeUndefined()
  expect(block(11, 100)).toBe('too-large-a-share')
  expect(block(5_000, 1_000_000)).toBeUndefined()
  expect(block(5_001, 1_000_000)).toBe('too-many')
})
