import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tellOfCommands } from '../src/neighbours/tell-of-commands.ts'
import { bring, chart } from './charts.ts'
import { engines } from './engines.ts'
import { callAbout } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

describe.each(engines)('what a command does beside the server, on %s', (engine) => {
  let world: World
  let told: string[]
  let look: () => Promise<void>
  beforeEach(async () => {
    world = await startWorld(engine)
    told = []
    const { live } = world.desk
    look = tellOfCommands({
      ...world.desk,
      live: {
        ...live,
        sendTo: (_, event) => told.push('callId' in event ? `${event.event} ${event.callId}` : event.event),
        sendAll: ({ event }) => told.push(event),
      },
    })
  })
  afterEach(() => world.stop())

  test('edge case 36 charts merged while a call is open: its page is told, and the list of pairs', async () => {
    await bring(world, chart('a'), chart('b'))
    const marta = await world.staff()
    const callId = await callAbout(marta, '204-a garcia')
    await look()
    expect(told, 'what was there before is no news').toEqual([])
    await bring(world, chart('a', { type: 'replaced-by', to: 'b' }))
    await look()
    await expect.poll(() => told).toContain(`call-changed ${callId}`)
    expect(told).toContain('duplicates-changed')
    expect((await marta.call(api.getWorkspace, { params: { callId } })).body.survivor).toBeDefined()
    told = []
    await look()
    expect(told, 'nothing is told twice').toEqual([])
  })

  test('what the server does itself is not told once more', async () => {
    await bring(world, chart('a'))
    const marta = await world.staff()
    await look()
    await callAbout(marta, '204-a garcia')
    await look()
    // Whom to tell is read beside it: time enough for what would be told.
    await marta.call(api.getDesk)
    expect(told).toEqual([])
  })
})
