import { civilTime, dayOf, days, minutes } from '@portal-desk/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawFrom } from '../../sample/draw.ts'
import { planPast } from './past-plan.ts'

const zone = 'America/New_York'

test('calls come on the days and in the hours that the desk is open, none today, and none into another', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), (seed, second) => {
      const now = second * 1_000
      const calls = planPast(drawFrom(seed), now - days(56), now, zone)
      expect(calls.length).toBeGreaterThan(50)
      for (const [n, { at }] of calls.entries()) {
        const { weekday, hour } = civilTime(at, zone)
        expect(Number.isInteger(at) && weekday > 0 && weekday < 6 && hour >= 8 && hour < 17).toBe(true)
        expect(at).toBeLessThan(dayOf(now, zone).from)
        expect(at - (calls[n - 1]?.at ?? 0)).toBeGreaterThanOrEqual(minutes(25))
      }
      expect(calls.slice(-2)).toMatchObject([{ kind: 'unsure' }, { kind: 'reset', again: true }])
    }),
    { numRuns: 60 },
  )
})
