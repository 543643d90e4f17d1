import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { deskWithMaria, enrol } from './steps.ts'
import { CHOSEN, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('what ends a patient’s session on %s', (engine) => {
  let world: World
  let phone: TestClient
  beforeEach(async () => {
    const { world: begun, marta } = await deskWithMaria(engine)
    world = begun
    const username = await enrol(world, marta, CHOSEN)
    phone = await world.visitor()
    await phone.call(portal.signInPatient, { body: { username, password: CHOSEN } })
    expect(await isIn()).toBe(true)
  })
  afterEach(() => world.stop())
  const isIn = async () => (await phone.call(portal.getPatientSession)).body.signedIn

  test('V9 a death that is noted on the chart', async () => {
    await world.addPatients(maria({ deceased: true }))
    expect(await isIn()).toBe(false)
    expect((await phone.call(portal.extendPatientSession)).problem).toMatchObject({ type: 'not-signed-in' })
  })

  test('S3 a hold', async () => {
    await world.desk.store.write.updateTable('portal_account').set({ hold: 'staff' }).execute()
    expect(await isIn()).toBe(false)
  })

  test('S1 nothing of it opens the desk, whatever the cookie is called', async () => {
    const id = phone.cookie('__Host-pd-portal')
    const desk = await fetch(`${world.console}/api/desk`, {
      headers: { Cookie: `__Host-pd-desk=${id}; __Host-pd-portal=${id}` },
    })
    expect(desk.status).toBe(401)
    expect(await isIn()).toBe(true)
  })
})
