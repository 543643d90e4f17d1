import { expect, test } from 'vitest'
import { defaultPolicy } from '../settings/policy.ts'
import { timeFactor } from './time-factor.ts'

const plain = { relay: false, interpreter: false, unhurried: false, channel: 'phone' } as const

test.each([
  ['24 relay service', { relay: true }],
  ['24 a relay call', { channel: 'relay' as const }],
  ['25 an interpreter', { interpreter: true }],
  ['26 somebody who needs more time, without a word about why', { unhurried: true }],
])('edge case %s: three times as long, and no longer for two reasons', (_, over) => {
  expect(timeFactor(plain, defaultPolicy)).toBe(1)
  expect(timeFactor({ ...plain, ...over }, defaultPolicy)).toBe(3)
  expect(timeFactor({ ...plain, ...over, interpreter: true }, defaultPolicy)).toBe(3)
})
