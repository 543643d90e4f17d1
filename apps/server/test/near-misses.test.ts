import { hours, minutes } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria, enrol, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints, type World } from './world.ts'

describe.each(engines)('WRONG_USERNAME on %s', (engine) => {
  let world: World
  let marta: TestClient
  let username: string
  beforeEach(async () => {
    const desk = await deskWithMaria(engine)
    world = desk.world
    marta = desk.marta
    username = await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
  })
  afterEach(() => world.stop())

  const tryAs = async (name: string) => {
    const visitor = await world.visitor()
    const body = { username: name, password: 'a password that is not right' }
    expect((await visitor.call(portalEndpoints.signInPatient, { body })).body.result).toBe('refused')
  }
  const causes = async () => {
    const callId = await verifiedCall(marta)
    const { body } = await marta.call(api.getWorkspace, { params: { callId } })
    return body.causes ?? []
  }

  test('names close to the right one are seen by the desk for a day; what was typed is nowhere', async () => {
    const swapped = username.replace(/^(.)(.)/, '$2$1')
    await tryAs(swapped)
    await tryAs(username.slice(0, -1))
    await tryAs('somebody.else')
    const [first] = await causes()
    expect(first).toMatchObject({
      code: 'WRONG_USERNAME',
      evidence: [{ text: expect.stringMatching(/^2 tries since .* What was typed is not kept\.$/) }, {}],
      next: { remedy: 'send-username-reminder' },
    })
    const kept = JSON.stringify(await sql`select * from near_miss`.execute(world.desk.store.read))
    expect(kept).not.toContain(swapped)
    expect(kept).not.toContain('somebody')
    world.clock.pass(hours(24))
    marta = await world.staff()
    expect((await causes()).map(({ code }) => code)).not.toContain('WRONG_USERNAME')
  })
})
