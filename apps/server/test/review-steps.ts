import { days, type Policy } from '@portal-desk/domain'
import { drawFromDay } from '../src/reviews/draw-from-day.ts'
import type { World } from './world.ts'

/** Lets a day pass and its calls be drawn from, however often, under the policy or another. */
export async function drawNextDay({ desk, clock }: World, other: Partial<Policy> = {}) {
  const house = desk.house()
  const drawing = { ...desk, house: () => ({ ...house, policy: { ...house.policy, ...other } }) }
  clock.pass(days(1))
  await drawFromDay(drawing)
  await drawFromDay(drawing)
  return desk.store.read
    .selectFrom('call_review')
    .selectAll()
    .orderBy('drawn_at')
    .orderBy('closed_at')
    .orderBy('call_id')
    .execute()
}
