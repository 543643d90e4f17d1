import type { AuditAsk } from '@portal-desk/contract'
import { days, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { noMoreEntries } from './showing/no-more-entries.ts'
import { answer, callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'

describe.each(engines)('the trail is read on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const list = async (ask: AuditAsk = {}, rest: { mrn?: string; before?: number } = {}, who = ines) =>
    (await who.call(api.listAudit, { body: { ask, ...rest } })).body
  const whats = async (ask: AuditAsk) => (await list(ask)).rows.map(({ what }) => what)
  const link = (username: string, patient: string) =>
    world.act(async ({ tx, record }) => {
      await tx.updateTable('staff').set({ patient_id: patient }).where('username', '=', username).execute()
      record({ action: 'staff.linked', outcome: 'done' })
    })
  const restrict = () =>
    world.act(async ({ tx, record }) => {
      await tx
        .insertInto('patient_mark')
        .values({ patient_id: patientId, mark: 'restricted', set_at: 1 })
        .execute()
      record({ action: 'record.marked', outcome: 'done', patient: patientId })
    })

  test('newest first, in words, masked; that it was read is one entry, with whose names it showed', async () => {
    await callAbout(marta, HER)
    const page = await list()
    expect(page.rows.slice(0, 3)).toMatchObject([
      { who: 'Marta Lindqvist', what: 'Record: opened', patient: { name: 'García, M.', born: '1984' } },
      { who: 'Marta Lindqvist', what: 'Search: done', outcome: 'done' },
      { who: 'Marta Lindqvist', what: 'Call: opened' },
    ])
    expect(page.entries).toBe((page.rows[0]?.idx ?? 0) + 1)
    expect(page.people.map(({ name }) => name)).toContain('Devon Achterberg')
    const { rows } = await list()
    expect(rows[0]).toMatchObject({ who: 'Ines Calloway', what: 'Audit: looked at' })
    expect(rows[1]?.idx).toBe(page.rows[0]?.idx)
    const [{ value, idx } = { value: '', idx: 0 }] = await world.desk.store.read
      .selectFrom('audit_detail')
      .select(['value', 'idx'])
      .where('idx', '=', rows[0]?.idx ?? 0)
      .execute()
    expect(world.desk.vault.open(value ?? '', `audit_detail.value:${idx}:found`)).toBe(patientId)
  })

  test('T1 L where it cannot be written that somebody looks, nothing is shown', async () => {
    await callAbout(marta, HER)
    const giveBack = await noMoreEntries(world)
    const { status, body } = await ines.call(api.listAudit, { body: { ask: { what: 'records' } } })
    expect(status).toBeGreaterThan(499)
    expect(JSON.stringify(body)).not.toMatch(/García|Marta|opened/)
    await giveBack()
    const page = await list({ what: 'records' })
    expect(page.rows[0]?.patient?.name).toBe('García, M.')
    const entry = await world.desk.store.read
      .selectFrom('audit_entry')
      .select('entry')
      .where('idx', '=', page.entries)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(Buffer.from(entry.entry).toString())).toMatchObject({
      action: 'audit.viewed',
      reason: 'what:records',
      actor: { id: 'staff-ines', role: 'supervisor' },
    })
  })

  test('filters: who, what, how it ended, when, whose, in which call, and together', async () => {
    const callId = await callAbout(marta, HER)
    await answer(marta, callId, {})
    const devon = await world.staff('devon')
    await callAbout(devon, HER)
    expect(new Set((await list({ staffId: 'staff-devon' })).rows.map(({ who }) => who))).toEqual(
      new Set(['Devon Achterberg']),
    )
    expect(await whats({ staffId: 'staff-devon', what: 'records' })).toEqual([
      'Record: opened',
      'Search: done',
    ])
    expect(await whats({ staffId: 'staff-devon', what: 'records', outcome: 'refused' })).toEqual([])
    expect(await whats({ what: 'checks' })).toEqual(['Check: not passed', 'Check: started'])
    expect((await whats({ callId })).at(-1)).toBe('Call: opened')
    expect((await list({ callId })).callOpenedAt).toBe(world.clock.now())
    expect(await whats({ callId, what: 'checks', staffId: 'staff-devon' })).toEqual([])
    expect(await whats({ patientId, what: 'checks' })).toEqual(['Check: not passed', 'Check: started'])
    const { problem } = await marta.call(api.listAudit, { body: { ask: {} } })
    expect(problem?.type).toBe('no-right')
    expect(await whats({ outcome: 'refused' })).toEqual(['No right: turned away'])
    expect(await whats({ outcome: 'unknown' })).toEqual([])
  })

  test('edge case 37 a day is the clinic’s, and the clock may have been put right in it', async () => {
    const devon = await world.staff('devon')
    await callAbout(devon, HER)
    world.clock.pass(-minutes(20))
    await callAbout(devon, HER)
    const today = await whats({ when: 'today', what: 'calls' })
    expect(today).toEqual(['Call: opened', 'Call: opened'])
    world.clock.pass(days(1))
    ines = await world.staff('ines')
    expect(await whats({ when: 'yesterday', what: 'calls' })).toEqual(today)
    expect(await whats({ when: 'yesterday', what: 'calls', staffId: 'staff-devon' })).toEqual(today)
    expect(await whats({ when: '7-days', what: 'calls' })).toEqual(today)
    expect(await whats({ when: 'today', what: 'calls' })).toEqual([])
    expect(await whats({ when: '2020-02-29' })).toEqual([])
  })

  test('pages follow each other by the number of the entry: nothing twice, nothing left out, whatever comes in', async () => {
    await world.act(async (unit) => {
      for (let n = 0; n < 120; n++)
        unit.record({ action: 'search.done', outcome: 'done', reason: `hits:${n}` })
    })
    const first = await list({ what: 'records' })
    await callAbout(marta, HER)
    const second = await list({ what: 'records' }, { before: first.next ?? 0 })
    const third = await list({ what: 'records' }, { before: second.next ?? 0 })
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20])
    expect(third.next).toBeUndefined()
    expect(second.people).toEqual([])
    const read = [first, second, third].flatMap(({ rows }) => rows.map(({ idx }) => idx))
    expect(read).toEqual([...new Set(read)].sort((a, b) => b - a))
    expect((await list({ what: 'audit' })).rows).toHaveLength(3)
  })

  test('a patient is named by chart number; one that nobody has shows nothing and says nothing', async () => {
    await callAbout(marta, HER)
    const page = await list({ what: 'records' }, { mrn: '204 1187' })
    expect(page.patient).toEqual({ id: patientId, name: 'García, M.', born: '1984' })
    expect(page.rows.map(({ what }) => what)).toEqual(['Record: opened'])
    expect(await world.trail(patientId)).toContain('audit.viewed')
    const none = await list({}, { mrn: '999-0000' })
    expect(none.rows).toEqual([])
    expect(none).not.toHaveProperty('patient')
  })

  test('V8 a record near whoever reads stands there without its name, and cannot be asked for', async () => {
    await callAbout(marta, HER)
    await link('ines', patientId)
    const row = (await list({ what: 'records' })).rows[0]
    expect(row).toMatchObject({ what: 'Record: opened', patient: { name: 'Someone near you', born: '' } })
    const { problem } = await ines.call(api.listAudit, { body: { ask: { patientId } } })
    expect(problem?.refusal?.code).toBe('own-record')
    expect(await world.trail(patientId)).toContain('audit.refused!')
    await link(
      'ines',
      (await world.addPatients(maria({ sourceKey: 'brother', birthDate: '1990-01-02' })))[0] ?? '',
    )
    expect((await list({ what: 'records' })).rows[0]?.patient?.name).toBe('Someone near you')
  })

  test('edge case 20 a restricted record has its name for the privacy officer alone', async () => {
    await callAbout(marta, HER)
    await restrict()
    expect((await list({ what: 'records' })).rows.map(({ patient }) => patient?.name)).toContain(
      'Restricted record',
    )
    const { problem } = await ines.call(api.listAudit, { body: { ask: {}, mrn: '204-1187' } })
    expect(problem?.refusal?.code).toBe('restricted-details')
    const ruth = await world.staff('ruth')
    const hers = await list({ patientId, what: 'records' }, {}, ruth)
    expect(hers.rows.at(-1)?.patient?.name).toBe('García, M.')
  })

  /** The number of the newest entry of this kind. */
  const newest = async (what: AuditAsk['what'], words: string, who = ines) =>
    String((await list({ what }, {}, who)).rows.find((row) => row.what === words)?.idx)
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
    expect(opened.body).toMatchObject({ object: `entry:${entry}`, reason: 'entry' })
    expect((await ines.call(api.getAuditEntry, { params: { entry: '999999' } })).status).toBe(404)
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
    await restrict()
    const { body } = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(body.row.patient).toMatchObject({ name: 'Restricted record', born: '' })
    expect(body.whyNot).toMatch(/privacy officer/)
    expect((await uncover(entry, 'note')).problem?.refusal?.code).toBe('restricted-details')
    expect((await world.trail(patientId)).at(-1)).toBe('audit.refused!')
    const ruth = await world.staff('ruth')
    expect((await uncover(entry, 'note', ruth)).body.value).toBe('a cat')
    await link('ruth', patientId)
    expect((await uncover(entry, 'note', ruth)).problem?.refusal?.code).toBe('own-record')
  })
})
