import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTryAt, worthlessAt } from './retry.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })

test('M4 temporary failures wait 1 m, 5 m, 15 m, 1 h, 4 h, and 4 h again while the link lives', () => {
  const life = { queuedAt: 0, linkExpiresAt: 7 * 24 * HOUR }
  const waits = [1, 2, 3, 4, 5, 6, 20].map((failures) => nextTryAt(life, failures, 0))
  expect(waits).toEqual([MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 4 * HOUR, 4 * HOUR])
})

test('M4 a try that would come when the link has ended is not waited for', () => {
  const life = { queuedAt: 0, linkExpiresAt: 30 * MINUTE }
  expect(nextTryAt(life, 3, 14 * MINUTE)).toBe(29 * MINUTE)
  expect(nextTryAt(life, 3, 15 * MINUTE)).toBeUndefined()
})

test('M4 no try ever comes at or after the end, whatever happened before', () => {
  fc.assert(
    fc.property(instant, fc.nat(30 * 24 * HOUR), fc.nat(100), instant, (queuedAt, life, failures, now) => {
      const mail = { queuedAt, linkExpiresAt: queuedAt + life }
      const at = nextTryAt(mail, failures, now)
      if (at !== undefined) {
        expect(at).toBeGreaterThan(now)
        expect(at).toBeLessThan(mail.linkExpiresAt)
      }
    }),
  )
})

test('a notice without a link is tried for four days', () => {
  expect(worthlessAt({ queuedAt: 0 })).toBe(96 * HOUR)
  expect(nextTryAt({ queuedAt: 0 }, 9, 91 * HOUR)).toBe(95 * HOUR)
  expect(nextTryAt({ queuedAt: 0 }, 9, 92 * HOUR)).toBeUndefined()
})
