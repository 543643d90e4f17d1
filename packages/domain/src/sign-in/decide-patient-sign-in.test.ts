import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccessLink } from '../account/access-link.ts'
import type { PortalAccount } from '../account/portal-account.ts'
import type { Facts } from '../facts.ts'
import { aLink, anAccount, anyAccount } from '../remedies/any-call-facts.fixture.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { hours, minutes, seconds } from '../shared/instant.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decidePatientSignIn } from './decide-patient-sign-in.ts'
import { signInWait, staffSignInWait } from './waits.ts'

const facts = (over: Partial<PortalAccount> = {}, links: AccessLink[] = []): Facts =>
  callFacts({ account: anAccount(over), links })
const right = (f: Facts) => decidePatientSignIn(f, { passwordRight: true })
const wrong = (f: Facts) => decidePatientSignIn(f, { passwordRight: false })
const mails = (decision: ReturnType<typeof right>) => decision.messages.map(({ template }) => template)

describe('P6 wrong passwords', () => {
  test('are counted, and the fifth pauses the account and tells its owner', () => {
    expect(wrong(facts({ failedSignIns: 3 })).changes).toMatchObject([
      { set: { failedSignIns: 4, lock: { kind: 'none' } } },
    ])
    const fifth = wrong(facts({ failedSignIns: 4 }))
    expect(fifth.changes).toMatchObject([
      { set: { failedSignIns: 5, lock: { kind: 'temporary', until: noon + seconds(30) } } },
    ])
    expect(fifth.messages).toMatchObject([
      { template: 'locked-for-a-time', params: { tries: 5, until: noon + seconds(30) } },
    ])
    expect(fifth.audit.map(({ action }) => action)).toEqual(['patient.sign-in-failed', 'account.locked'])
  })
  test('P9 one notice for a run of pauses, one more when it becomes final', () => {
    const lapsed = { lock: { kind: 'temporary', until: noon - 1 } } as const
    expect(mails(wrong(facts({ ...lapsed, failedSignIns: 5 })))).toEqual([])
    expect(mails(wrong(facts({ ...lapsed, failedSignIns: 49 })))).toEqual(['locked-until-reset'])
  })
  test('edge case 32: an old phone that keeps trying during a pause does not lengthen it', () => {
    const decision = wrong(facts({ failedSignIns: 9, lock: { kind: 'temporary', until: noon + minutes(5) } }))
    expect(decision).toMatchObject({ changes: [], messages: [], audit: [{ reason: 'locked' }] })
  })
  test('V9 nothing is counted or mailed where nobody may sign in anyway', () => {
    const blocked: Partial<PortalAccount>[] = [
      { hold: 'privacy', failedSignIns: 4 },
      { lifecycle: 'deactivated', failedSignIns: 49 },
      { lifecycle: 'retired', failedSignIns: 4 },
      { lifecycle: 'invited', credential: 'none', failedSignIns: 4 },
    ]
    for (const over of blocked)
      expect(wrong(facts(over))).toMatchObject({ changes: [], messages: [], result: 'refused' })
    const dead = { ...facts({ failedSignIns: 4 }), patient: aPatient({ deceased: true }) }
    expect(wrong(dead)).toMatchObject({ changes: [], messages: [] })
  })
})

describe('the right password', () => {
  test('P6 ends the count', () => {
    const lapsed = { failedSignIns: 7, lock: { kind: 'temporary', until: noon } } as const
    expect(right(facts(lapsed))).toMatchObject({
      result: 'signed-in',
      changes: [{ set: { failedSignIns: 0, lock: { kind: 'none' }, lastSignInAt: noon } }],
      audit: [{ action: 'patient.signed-in' }],
    })
  })
  test.each<[string, Partial<PortalAccount>]>([
    ['locked', { lock: { kind: 'hard' } }],
    ['on-hold', { hold: 'patient-reported' }],
    ['inactive', { lifecycle: 'deactivated' }],
    ['inactive', { lifecycle: 'retired' }],
    ['not-enrolled', { lifecycle: 'invited', credential: 'none' }],
    ['not-enrolled', { credential: 'must-change' }],
  ])('opens nothing when %s, and changes nothing', (reason, over) => {
    expect(right(facts(over))).toMatchObject({ result: 'refused', changes: [], audit: [{ reason }] })
  })
  test('P7 blocked accounts answer alike, whether the password was right or not', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const { account: _, ...rest } = facts()
        const f = account ? { ...rest, account } : rest
        fc.pre(right(f).result === 'refused')
        expect(wrong(f)).toEqual(right(f))
      }),
    )
  })
})

describe('P9 the first sign-in after help is told', () => {
  const told = (link: Partial<AccessLink>, over: Partial<PortalAccount> = {}) =>
    mails(right(facts({ lastSignInAt: noon - hours(48), ...over }, [aLink(link)])))
  const used = { end: 'redeemed', createdAt: noon - hours(70), endedAt: noon - minutes(2) } as const
  test('after a link of the desk was used, also an old one', () => {
    expect(told(used)).toEqual(['signed-in-after-help'])
  })
  test('also when the old password opened what the desk had unlocked', () => {
    expect(told({ createdAt: noon - minutes(2) })).toEqual(['signed-in-after-help'])
  })
  test('not a second time, not after a day, not after a link taken back, not for what the patient asked alone', () => {
    expect(told(used, { lastSignInAt: noon - minutes(1) })).toEqual([])
    expect(told({ createdAt: noon - hours(25) })).toEqual([])
    expect(told({ end: 'revoked', revokeReason: 'undone' })).toEqual([])
    expect(told({ askedBy: 'patient' })).toEqual([])
  })
})

describe('P6 the wait for a typed name', () => {
  test('grows from the fifth and stays at an hour', () => {
    expect(signInWait(4, noon, defaultPolicy, noon)).toBeUndefined()
    expect(signInWait(5, noon, defaultPolicy, noon)).toBe(noon + seconds(30))
    expect(signInWait(5, noon, defaultPolicy, noon + seconds(30))).toBeUndefined()
    expect(signInWait(900, noon, defaultPolicy, noon)).toBe(noon + hours(1))
    expect(staffSignInWait(50, noon, noon)).toBe(noon + hours(1))
    expect(staffSignInWait(50, noon, noon + hours(1))).toBeUndefined()
  })
  test('P7 it is as long as the pause of an account with as many failures, so it tells nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 48 }), (failedSignIns) => {
        const set = wrong(facts({ failedSignIns })).changes[0]
        const lock = set?.change === 'set-account' ? set.set.lock : undefined
        expect(signInWait(failedSignIns + 1, noon, defaultPolicy, noon)).toBe(
          lock?.kind === 'temporary' ? lock.until : undefined,
        )
      }),
    )
  })
})
