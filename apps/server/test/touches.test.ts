import { hours } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkStaff, restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { noMoreEntries } from './showing/no-more-entries.ts'
import { callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

describe.each(engines)('who touched this account, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const ask = (entry = 'newest', who = ines, id = patientId) =>
    who.call(api.getTouches, { params: { patientId: id, entry } })

  test('L who, when and what, in words, newest first; the look itself stands there the next time', async () => {
    await callAbout(marta, 'maria garcia 3/12/1984')
    world.clock.pass(hours(1))
    ines = await world.staff('ines')
    const { body } = await ask()
    expect(body.patient).toEqual({ id: patientId, name: 'García, M.', born: '1984' })
    expect(body.rows[0]).toMatchObject({
      at: world.clock.now() - hours(1),
      who: 'Marta Lindqvist',
      role: 'agent',
      kind: 'looked',
      what: expect.stringContaining('opened'),
      outcome: 'done',
    })
    expect(JSON.stringify(body)).not.toMatch(/María|03-12|204-?1187|@/)
    expect((await ask()).body.rows[0]).toMatchObject({
      who: 'Ines Calloway',
      role: 'supervisor',
      kind: 'looked',
    })
    const giveBack = await noMoreEntries(world)
    const refused = await ask()
    expect(refused.status).toBeGreaterThan(499)
    expect(JSON.stringify(refused.body)).not.toMatch(/Marta|García/)
    await giveBack()
  })

  test('a long one comes in pages that follow each other; what the desk mails by itself is nobody’s touch', async () => {
    await world.act(async (unit) => {
      for (let n = 0; n < 130; n++) {
        unit.record({ action: 'record.viewed', outcome: 'done', patient: patientId })
        unit.record({ action: 'mail.delivered', outcome: 'done', patient: patientId })
      }
    })
    const first = (await ask()).body
    const second = (await ask(String(first.next))).body
    expect([first.rows.length, second.next]).toEqual([100, undefined])
    const all = [...first.rows, ...second.rows].map(({ idx }) => idx)
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a))
    expect(all.length).toBeGreaterThan(129)
    const whats = new Set([...first.rows, ...second.rows].map(({ what }) => what))
    expect([...whats].filter((what) => /deliver/i.test(what))).toEqual([])
  })

  test('V8 edge case 20 not of a record that is near or restricted, nor of one that nobody has', async () => {
    expect((await ask('newest', ines, 'no-such-patient')).status).toBe(404)
    await restrict(world, patientId)
    expect((await ask()).problem?.refusal?.code).toBe('restricted-details')
    const ruth = await world.staff('ruth')
    expect((await ask('newest', ruth)).status).toBe(200)
    await linkStaff(world, 'ruth', patientId)
    expect((await ask('newest', ruth)).problem?.refusal?.code).toBe('own-record')
    expect(await world.trail(patientId)).toContain('audit.refused!')
  })
})
