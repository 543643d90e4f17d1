import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLink, anAccount, anEvent, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { noon } from '../verify/call-facts.fixture.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, keys, top } from './diagnosed.fixture.ts'

const account = anAccount({ credential: 'must-change' })
const reactivated = anEvent({ action: 'account.reactivated', at: noon - hours(3) })

test('MUST_CHANGE_PENDING: reactivated, and the reset link is not used yet', () => {
  const facts = { account, events: [reactivated] }
  expect(top(facts)).toMatchObject({ code: 'MUST_CHANGE_PENDING', confidence: 'certain' })
  expect(inWords(facts)).toMatchObject({
    headline: 'New password not chosen yet',
    evidence: [{ at: noon - hours(3), text: 'Reactivated, reset link not used yet.' }],
    next: { remedy: 'send-reset-link', reason: 'not-received' },
  })
  expect(inWords(facts, 'basic').say.en).toMatch(/^One step is left: choosing your own password\./)
})

test('MUST_CHANGE_PENDING: a link that ran out is named as the reason for the next one', () => {
  const links = [aLink({ createdAt: noon - hours(3), expiresAt: noon - hours(2) })]
  expect(top({ account, links })).toMatchObject({ nextReason: 'link-expired' })
})

test('MUST_CHANGE_PENDING: tries with the old password are part of it', () => {
  const early = anEvent({
    action: 'patient.sign-in-failed',
    reason: 'not-enrolled',
    at: noon - minutes(4),
  })
  expect(keys({ account, events: [early, reactivated] })).toEqual(['tried-early', 'reactivated-not-used'])
})

test('MUST_CHANGE_PENDING: exactly where an open account waits for a new password', () => {
  expect(codes({ account: anAccount() })).not.toContain('MUST_CHANGE_PENDING')
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const waits = facts.account?.lifecycle === 'active' && facts.account.credential === 'must-change'
      const found = diagnose(facts).causes.some(({ code }) => code === 'MUST_CHANGE_PENDING')
      expect(found).toBe(waits)
    }),
  )
})
