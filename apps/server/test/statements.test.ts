import { beforeAll, describe, expect, test } from 'vitest'
import { type Engine, engines } from './engines.ts'
import { areas } from './statements/areas.ts'
import { readablePlan } from './statements/as-text.ts'
import { sqlitePlan } from './statements/plans.ts'
import { statementsOfDay } from './statements/statements-of-day.ts'
import { startWorld } from './world.ts'

/** One statement as it stands in the snapshot: who wrote it, which engines get it, and SQLite's plan. */
type Entry = { area: string; from: string; text: string; on: Engine[]; plan: string[] }

const names: Record<Engine, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/**
 * Whoever changes a statement that is sent all day sees it in the review, and an index that does not serve it any more.
 * `vitest run apps/server/test/statements.test.ts -u` writes them down anew.
 */
describe('the statements of a day, as both engines get them', () => {
  const entries = new Map<string, Entry>()
  beforeAll(async () => {
    for (const engine of engines) {
      const world = await startWorld(engine)
      for (const { area, from, text, query } of await statementsOfDay(world)) {
        const key = `${area}\n${from}\n${text}`
        const entry = entries.get(key) ?? { area, from, text, on: [], plan: [] }
        entry.on.push(engine)
        if (engine === 'sqlite') entry.plan = readablePlan(await sqlitePlan(world.desk.store.read, query))
        entries.set(key, entry)
      }
      await world.stop()
    }
  })

  test.each(Object.keys(areas))('%s', async (area) => {
    const own = [...entries.values()].filter((entry) => entry.area === area).sort(byPlace)
    expect(own.length).toBeGreaterThan(0)
    await expect(`${own.map(asText).join('\n\n')}\n`).toMatchFileSnapshot(`statements/${area}.sql`)
  })
})

const byPlace = (a: Entry, b: Entry): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.text < b.text ? -1 : 1

function asText({ from, text, on, plan }: Entry): string {
  const [only, other] = on
  const alone = only && other === undefined ? `, ${names[only]} alone` : ''
  return [`-- ${from}${alone}`, text, ...plan.map((step) => `--   ${step}`)].join('\n')
}
