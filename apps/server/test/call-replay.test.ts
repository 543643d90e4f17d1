import type { AuditEntry } from '@portal-desk/audit'
import { minutes, readScreen } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, callAbout, deskWithMaria, invitation } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'

describe.each(engines)('one call is replayed on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const look = (callId: string) => marta.call(api.getWorkspace, { params: { callId } })
  const screens = async () =>
    (await world.desk.store.read.selectFrom('audit_entry').select('entry').orderBy('idx').execute())
      .map(({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry)
      .filter(({ action }) => action === 'diagnosis.shown' || action === 'record.viewed')

  test('what the agent saw and could do is entered when it changes, not with each look', async () => {
    const callId = await callAbout(marta, HER)
    await look(callId)
    await look(callId)
    expect((await screens()).map(({ action }) => action)).toEqual(['record.viewed'])
    await answer(marta, callId)
    await look(callId)
    world.clock.pass(1_000)
    await look(callId)
    const [, shown, ...none] = await screens()
    expect(none).toEqual([])
    expect(shown).toMatchObject({ reason: 'standard', call: callId, verification: { level: 'standard' } })
    const screen = readScreen(shown?.object)
    expect(screen?.causes[0]).toEqual({ code: 'NOT_ENROLLED', confidence: 'certain' })
    expect(screen?.ready).toContain('resend-invitation')
    expect(screen?.missing).toContainEqual({ remedy: 'start-contact-change', code: 'needs-strong' })

    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    await look(callId)
    await look(callId)
    world.clock.pass(minutes(3))
    await look(callId)
    const ready = (await screens()).slice(2).map(({ object }) => readScreen(object)?.ready ?? [])
    expect(ready.map((some) => some.includes('resend-invitation'))).toEqual([false, true])
  })
})
