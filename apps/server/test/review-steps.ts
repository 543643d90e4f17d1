import { days } from '@portal-desk/domain'
import { drawFromDay } from '../src/reviews/draw-from-day.ts'
import type { World } from './world.ts'

/** Lets a day pass and its calls be drawn from, however often. */
export async function drawNextDay(world: World) {
  world.clock.pass(days(1))
  await drawFromDay(world.desk)
  await drawFromDay(world.desk)
  return world.desk.store.read
    .selectFrom('call_review')
    .selectAll()
    .orderBy('drawn_at')
    .orderBy('closed_at')
    .orderBy('call_id')
    .execute()
}
