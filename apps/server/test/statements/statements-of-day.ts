import type { World } from '../world.ts'
import { areas } from './areas.ts'
import { readable } from './as-text.ts'
import { beginDay } from './begin-day.ts'
import type { Sent } from './watched-store.ts'

/** Whose screens look again is asked after the answer has left, so nobody knows in which area it falls. */
const AFTERWARDS = 'apps/server/src/http/tell-watchers.ts'

/** A statement once, in the area that needs it first. */
export type OfArea = Sent & { area: string; text: string }

/** All that a day sends to the database of a world. */
export async function statementsOfDay(world: World): Promise<OfArea[]> {
  const day = await beginDay(world)
  const known = new Set<string>()
  const all: OfArea[] = []
  for (const [area, run] of Object.entries(areas)) {
    await run(day)
    for (const one of day.sent()) {
      const text = readable(one.query)
      if (one.from === AFTERWARDS || known.has(`${one.from}\n${text}`)) continue
      known.add(`${one.from}\n${text}`)
      all.push({ ...one, area, text })
    }
  }
  await day.end()
  return all
}
