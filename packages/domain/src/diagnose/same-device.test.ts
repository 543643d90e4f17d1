import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount, anEvent } from '../remedies/any-call-facts.fixture.ts'
import { minutes, seconds } from '../shared/instant.ts'
import { callFacts, noon } from '../verify/call-facts.fixture.ts'
import { inWords, top } from './diagnosed.fixture.ts'
import { sameDeviceGap } from './same-device.ts'

const account = anAccount({ lock: { kind: 'temporary', until: noon + minutes(8) }, failedSignIns: 6 })
const tries = (ages: number[], client: (i: number) => string = () => 'ip:one') =>
  ages.map((age, i) =>
    anEvent({
      action: 'patient.sign-in-failed',
      outcome: 'refused',
      reason: i === 0 ? 'locked' : 'wrong-password',
      at: noon - seconds(age),
      client: client(i),
    }),
  )
const even = tries([60, 360, 660, 960])

test('edge case 32 LOCKED_OUT: one device tries again and again in an even rhythm', () => {
  expect(top({ account, events: even })).toMatchObject({ variant: 'same-device', nextReason: 'old-device' })
  expect(inWords({ account, events: even }).evidence[0]?.text).toBe(
    'The same device tries again every 5 minutes: probably an old saved password.',
  )
  expect(inWords({ account, events: even }).say.en).toMatch(/^An old phone or tablet may still be trying/)
  expect(inWords({ account, events: even }, 'basic').say.en).toMatch(/^The quickest way in is a new password/)
})

test.each([
  ['too few', tries([60, 360, 660])],
  ['a person at the keys', tries([5, 9, 14, 18])],
  ['without rhythm', tries([60, 90, 900, 2_000])],
  ['from two places', tries([60, 360, 660, 960], (i) => `ip:${i % 2}`)],
])('edge case 32 not a device: %s', (_name, events) => {
  expect(top({ account, events })).toMatchObject({ variant: 'temporary' })
})

test('edge case 32 whatever the gap, an even rhythm is told with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 7_000 }), (gap) => {
      const events = tries([1, 1 + gap, 1 + 2 * gap, 1 + 3 * gap])
      expect(sameDeviceGap(callFacts({ account, events }))).toBe(seconds(gap))
    }),
  )
})
