import type { AuditAsk } from '@portal-desk/contract'
import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkStaff, restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { noMoreEntries } from './showing/no-more-entries.ts'
import { callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'

describe.each(engines)('one entry of the trail on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  /** The number of the newest entry of this kind. */
  const newest = async (what: AuditAsk['what'], words: string, who = ines) =>
    String(
      (await who.call(api.listAudit, { body: { ask: { what } } })).body.rows.find((row) => row.what === words)
        ?.idx,
    )
  const uncover = (entry: string, name: string, who = ines, which?: string) =>
    who.call(api.uncoverDetail, {
      params: { entry },
      body: { name, reason: 'patient-question', ...(which ? { which } : {}) },
    })

  test('one entry in words and as it was recorded, what was typed covered; that it was opened is an entry', async () => {
    const callId = await callAbout(marta, HER)
    const entry = await newest('records', 'Search: done')
    const { body } = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(body).toMatchObject({
      row: { who: 'Marta Lindqvist', what: 'Search: done' },
      role: 'agent',
      call: { id: callId, openedAt: world.clock.now() },
      details: [
        { name: 'found', label: 'Records shown', erased: false },
        { name: 'typed', label: 'What was typed', erased: false },
      ],
    })
    expect(JSON.parse(body.recorded)).toMatchObject({ v: 1, action: 'search.done', request: body.request })
    expect(JSON.stringify(body)).not.toMatch(/3\/12\/1984|maria garcia/)
    const opened = await ines.call(api.getAuditEntry, {
      params: { entry: await newest('audit', 'Audit: looked at') },
    })
    expect(opened.body).toMatchObject({ object: `entry:${entry}`, reason: 'One entry' })
    expect((await ines.call(api.getAuditEntry, { params: { entry: '999999' } })).status).toBe(404)
  })

  test('a refused request that named no call of ours is opened like any other entry', async () => {
    expect((await marta.raw('GET', '/api/calls/x')).status).toBe(404)
    await ines.raw('POST', '/api/calls/x/wrap-up', { body: '{}' })
    const { rows } = (await ines.call(api.listAudit, { body: { ask: { what: 'turned-away' } } })).body
    expect(rows.length).toBeGreaterThan(0)
    const entry = String(rows[0]?.idx)
    const { status, body } = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(status).toBe(200)
    expect(JSON.parse(body.recorded)).toMatchObject({ call: 'x' })
    expect(body).not.toHaveProperty('call')
  })

  test('an entry of the story has its sentence, a refusal its words', async () => {
    await callAbout(marta, HER)
    const entry = await newest('records', 'Record: opened')
    const { body } = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(body.story).toBe('M. Lindqvist opened this record')
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const wrong = { patientId, searchText: 'garcia 1900' }
    await marta.call(api.chooseRecord, { params: { callId }, body: wrong })
    const refused = await newest('records', 'Record: not opened')
    const told = await ines.call(api.getAuditEntry, { params: { entry: refused } })
    expect(told.body.reason).toBe('One more detail')
  })

  test('V one detail at a time, for a reason: who saw it and why is on the record before it is shown', async () => {
    await callAbout(marta, HER)
    const entry = await newest('records', 'Search: done')
    const giveBack = await noMoreEntries(world)
    expect((await uncover(entry, 'typed')).status).toBeGreaterThan(499)
    await giveBack()
    const { body } = await uncover(entry, 'typed', ines, 'letter of 3 May')
    expect(body).toEqual({ value: HER, until: world.clock.now() + minutes(5) })
    const own = await newest('audit', 'Audit: detail uncovered')
    const told = await ines.call(api.getAuditEntry, { params: { entry: own } })
    expect(told.body).toMatchObject({
      object: `entry:${entry}`,
      reason: 'A patient’s question',
      details: [{ name: 'which', label: 'Which one' }],
    })
    expect(JSON.parse(told.body.recorded).reason).toBe('patient-question:typed')
    expect((await uncover(entry, 'email')).status).toBe(404)
    expect((await uncover(entry, 'typed', marta)).problem?.type).toBe('no-right')
  })

  test('a detail that was erased stays erased, and says so', async () => {
    await callAbout(marta, HER)
    const entry = await newest('records', 'Search: done')
    await world.act(async ({ tx, record }) => {
      await tx.updateTable('audit_detail').set({ value: null }).where('idx', '=', Number(entry)).execute()
      record({ action: 'audit.verified', outcome: 'done' })
    })
    const { body } = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(body.details.map(({ erased }) => erased)).toEqual([true, true])
    expect((await uncover(entry, 'typed')).status).toBe(404)
  })

  test('V8 edge case 20 of a near or restricted record nothing is uncovered, and the try is on the record', async () => {
    await world.act(async ({ record }) =>
      record({ action: 'account.unlocked', outcome: 'done', patient: patientId, details: { note: 'a cat' } }),
    )
    const entry = await newest('logins', 'Login: unlocked')
    await restrict(world, patientId)
    const { body } = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(body.row.patient).toMatchObject({ name: 'Restricted record', born: '' })
    expect(body.whyNot).toMatch(/privacy officer/)
    expect((await uncover(entry, 'note')).problem?.refusal?.code).toBe('restricted-details')
    expect((await world.trail(patientId)).at(-1)).toBe('audit.refused!')
    const ruth = await world.staff('ruth')
    expect((await uncover(entry, 'note', ruth)).body.value).toBe('a cat')
    await linkStaff(world, 'ruth', patientId)
    expect((await uncover(entry, 'note', ruth)).problem?.refusal?.code).toBe('own-record')
  })
})
