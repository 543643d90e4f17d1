import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../remedies/any-call-facts.fixture.ts'
import { defaultPolicy as policy } from '../settings/policy.ts'
import { hours, minutes, seconds } from '../shared/instant.ts'
import { noon } from '../verify/call-facts.fixture.ts'
import { headlineOf } from './headline.ts'
import { effectiveLock, lockAfterFailure } from './lock.ts'
import type { PortalAccount } from './portal-account.ts'
import { signInBlockers } from './sign-in-blockers.ts'

const pause = (failures: number) => {
  const lock = lockAfterFailure(failures, policy, noon)
  return lock.kind === 'temporary' ? lock.until - noon : lock.kind
}

describe('P6 how long an account rests', () => {
  test.each([
    [4, 'none'],
    [5, seconds(30)],
    [6, minutes(1)],
    [7, minutes(2)],
    [11, minutes(32)],
    [12, hours(1)],
    [49, hours(1)],
    [50, 'hard'],
    [500, 'hard'],
  ])('after %i failures: %s', (failures, expected) => {
    expect(pause(failures)).toBe(expected)
  })
  test('a pause ends by itself at its time; a hard lock does not', () => {
    const lock = { kind: 'temporary', until: noon } as const
    expect(effectiveLock({ lock }, noon - 1)).toEqual(lock)
    expect(effectiveLock({ lock }, noon)).toEqual({ kind: 'none' })
    expect(effectiveLock({ lock: { kind: 'hard' } }, noon + hours(9_000))).toEqual({ kind: 'hard' })
  })
  test('each further failure rests at least as long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 48 }), (n) => {
        expect(pause(n + 1)).toBeGreaterThanOrEqual(Number(pause(n)))
      }),
    )
  })
})

describe('domain §3 rule 0: one derived headline', () => {
  const alive = { deceased: false }
  const locked = { lock: { kind: 'hard' } } as const
  test.each<[string, Partial<PortalAccount>]>([
    ['deceased', { lifecycle: 'deactivated', inactiveReason: 'deceased', hold: 'staff' }],
    ['retired', { lifecycle: 'retired', hold: 'privacy' }],
    ['hold-privacy', { hold: 'privacy', ...locked }],
    ['hold-patient', { hold: 'patient-reported', lifecycle: 'deactivated' }],
    ['hold-staff', { hold: 'staff' }],
    ['inactive', { lifecycle: 'deactivated', inactiveReason: 'moved', ...locked }],
    ['locked-hard', { ...locked, lifecycle: 'invited' }],
    ['locked-until', { lock: { kind: 'temporary', until: noon + 1 } }],
    ['can-sign-in', { lock: { kind: 'temporary', until: noon } }],
    ['invited', { lifecycle: 'invited', credential: 'none' }],
    ['must-change', { credential: 'must-change', contact: 'bouncing' }],
    ['bouncing', { contact: 'bouncing' }],
    ['unverified', { contact: 'unverified' }],
    ['can-sign-in', {}],
  ])('%s', (code, over) => {
    expect(headlineOf(anAccount(over), alive, noon).code).toBe(code)
  })
  test('no account, and V9 a death before everything', () => {
    expect(headlineOf(undefined, alive, noon).code).toBe('not-enrolled')
    expect(headlineOf(undefined, { deceased: true }, noon).code).toBe('deceased')
    expect(headlineOf(anAccount(), { deceased: true }, noon).code).toBe('deceased')
  })
  test('whoever "can sign in" by the headline is blocked by nothing', () => {
    expect(signInBlockers(anAccount(), alive, noon)).toEqual([])
    expect(signInBlockers(anAccount({ contact: 'bouncing' }), alive, noon)).toEqual([])
    expect(signInBlockers(anAccount({ ...locked, hold: 'staff' }), alive, noon)).toEqual([
      'on-hold',
      'locked',
    ])
    expect(signInBlockers(undefined, { deceased: true }, noon)).toEqual(['deceased', 'not-enrolled'])
  })
})
