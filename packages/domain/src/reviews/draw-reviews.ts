import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import { type ReviewCause, weightOf } from './review-cause.ts'

/** Why just this call: by chance, for what happened in it, or because none of whoever took it was drawn for long. */
export const DrawnBy = z.enum(['chance', 'weight', 'turn'])
export type DrawnBy = z.infer<typeof DrawnBy>

/** A call that is over, with what in it weighs. */
export type ClosedCall = { callId: string; staffId: string; closedAt: Instant; causes: ReviewCause[] }
export type DrawnCall = ClosedCall & { drawnBy: DrawnBy }

/** Shares of a day's calls, in per cent. */
export type ReviewShares = { chance: number; weight: number }

/**
 * Draws from the calls of one day, each once: a share by chance, so that nobody knows which; a share by weight, so that
 * what can do harm is looked at more often; and one of each member of staff whose turn it is, so that nobody is never
 * looked at. A share of few calls is one call.
 * @param due whose turn it is
 * @param randomInt a uniform integer from 0 to n − 1
 */
export function drawReviews(
  calls: readonly ClosedCall[],
  shares: ReviewShares,
  due: ReadonlySet<string>,
  randomInt: (n: number) => number,
): DrawnCall[] {
  const left = [...calls]
  const drawn: DrawnCall[] = []
  const take = (drawnBy: DrawnBy, weigh: (call: ClosedCall) => number): void => {
    const at = placeDrawn(left.map(weigh), randomInt)
    if (at !== undefined) drawn.push(...left.splice(at, 1).map((call) => ({ ...call, drawnBy })))
  }
  const share = (percent: number) => Math.ceil((calls.length * percent) / 100)
  for (let n = share(shares.chance); n > 0; n--) take('chance', () => 1)
  for (let n = share(shares.weight); n > 0; n--) take('weight', ({ causes }) => weightOf(causes))
  for (const staffId of due) {
    if (drawn.some((call) => call.staffId === staffId)) continue
    take('turn', (call) => (call.staffId === staffId ? 1 : 0))
  }
  return drawn
}

/** One place by weight; none where nothing weighs anything. */
function placeDrawn(weights: readonly number[], randomInt: (n: number) => number): number | undefined {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return undefined
  const mark = randomInt(sum)
  let passed = 0
  return weights.findIndex((weight) => {
    passed += weight
    return mark < passed
  })
}
