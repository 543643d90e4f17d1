import { dayToDraw, drawReviews } from '@portal-desk/domain'
import {
  closedCalls,
  inOwnTransaction,
  LostRace,
  lastDrawnDay,
  notDrawnSince,
  ownContext,
} from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'

/**
 * Draws from the calls of the oldest day that is over and was not drawn from. The calls and that the day was drawn are
 * one transaction: broken off anywhere, the day is drawn from at the next turn and no call twice.
 */
export async function drawFromDay(desk: Desk): Promise<void> {
  const { store, vault, logIsWhole } = desk
  const house = desk.house()
  const now = desk.now()
  const { policy, clinic } = house
  const day = dayToDraw(now, clinic.timeZone, await lastDrawnDay(store.read))
  // On a log that is broken nothing is entered; the page of its integrity says so itself.
  if (!day || !logIsWhole()) return
  const calls = await closedCalls(store.read, day)
  const atWork = [...new Set(calls.map(({ staffId }) => staffId))]
  const due = await notDrawnSince(store.read, atWork, now - policy.reviewTurn)
  const shares = { chance: policy.reviewChance, weight: policy.reviewWeight }
  const drawn = drawReviews(calls, shares, due, vault.randomInt)
  try {
    await inOwnTransaction(
      { store, vault, house },
      ownContext('reviews', now, newRequestId()),
      async (unit) => {
        await unit.carryOut({
          changes: [{ change: 'draw-reviews', day: day.name, calls: calls.length, drawn }],
          messages: [],
          audit: [
            {
              action: 'review.drawn',
              outcome: 'done',
              object: `review-draw:${day.name}`,
              reason: `calls:${calls.length} drawn:${drawn.length}`,
            },
          ],
        })
      },
    )
  } catch (error) {
    // Another server was first.
    if (!(error instanceof LostRace)) throw error
  }
}
