import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkReady } from '../src/settings/check-ready.ts'
import type { Settings } from '../src/settings/settings.ts'
import { engines } from './engines.ts'
import { startWorld, type World } from './world.ts'

describe.each(engines)('what a server must not start with, on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())
  const start = (over: Partial<Settings>, ahead = 0) =>
    checkReady({
      ...world.desk,
      now: () => world.clock.now() + ahead,
      settings: {
        ...world.desk.settings,
        demo: false,
        consoleOrigin: 'https://desk.example.org',
        portalOrigin: 'https://portal.example.org',
        ...over,
      },
    })

  test('S14 in production neither an origin without TLS nor staff of the demo', async () => {
    await expect(start({})).resolves.toBeUndefined()
    await expect(start({ consoleOrigin: 'http://desk.example.org' })).rejects.toThrow(/^CONSOLE_ORIGIN must/)
    await expect(start({ portalOrigin: 'http://localhost:4101' })).rejects.toThrow(/^PORTAL_ORIGIN must/)
    await world.desk.store.write
      .updateTable('staff')
      .set({ demo: 1 })
      .where('username', '=', 'kenji')
      .execute()
    await expect(start({})).rejects.toThrow(/staff of the demo with generated passwords/)
    await expect(start({ demo: true, consoleOrigin: 'http://localhost:4100' })).resolves.toBeUndefined()
  })

  test('T9 nor with a clock behind what is on the record already', async () => {
    await world.act(async ({ record }) => record({ action: 'sample.made', outcome: 'done' }))
    await expect(start({}, -minutes(4))).resolves.toBeUndefined()
    await expect(start({}, -minutes(6))).rejects.toThrow(/^The clock is more than 5 minutes behind/)
  })
})
