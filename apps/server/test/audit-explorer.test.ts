import type { AuditAsk } from '@portal-desk/contract'
import { civilTime, minutes, startOfDay } from '@portal-desk/domain'
import { inOwnTransaction } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkStaff, restrict } from './audit-steps.ts'
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

  test('one action that ended in several ways is found by each of them', async () => {
    const { desk, clock } = world
    const actor = {
      kind: 'staff',
      id: 'staff-devon',
      role: 'senior-agent',
      name: 'Devon Achterberg',
    } as const
    await inOwnTransaction(
      { store: desk.store, vault: desk.vault, house: desk.house() },
      { now: clock.now(), actor, request: 'test', client: 'test' },
      async ({ record }) => {
        for (const outcome of ['unknown', 'refused', 'done'] as const)
          record({ action: 'policy.changed', outcome })
      },
    )
    const ended = async (ask: AuditAsk) => (await list(ask)).rows.map(({ outcome }) => outcome)
    for (const staffId of ['staff-devon', undefined]) {
      expect((await ended({ staffId, what: 'running' })).slice(0, 3)).toEqual(['done', 'refused', 'unknown'])
      expect(await ended({ staffId, outcome: 'unknown' })).toEqual(['unknown'])
    }
  })

  test('edge case 37 a day is the clinic’s, also where the clock was put right across midnight', async () => {
    const { timeZone } = world.desk.house().clinic
    const { year, month, day } = civilTime(world.clock.now(), timeZone)
    const midnight = startOfDay(year, month, day + 1, timeZone)
    const callAt = async (username: string, at: number) => {
      world.clock.pass(at - world.clock.now())
      await callAbout(await world.staff(username), HER)
    }
    await callAt('marta', midnight - minutes(30))
    await callAt('devon', midnight + minutes(10))
    await callAt('ruth', midnight - minutes(10))
    await callAt('marta', midnight + minutes(20))
    ines = await world.staff('ines')
    const who = async (ask: AuditAsk) => (await list({ ...ask, what: 'calls' })).rows.map((row) => row.who)
    const [marta_, devon, other] = ['Marta Lindqvist', 'Devon Achterberg', 'Ruth Abernathy']
    expect(await who({ when: 'today' })).toEqual([marta_, devon])
    expect(await who({ when: 'yesterday' })).toEqual([other, marta_])
    expect(await who({ when: '7-days' })).toEqual([marta_, other, devon, marta_])
    expect(await who({ when: 'yesterday', staffId: 'staff-devon' })).toEqual([])
    expect(await who({ when: 'today', patientId })).toEqual([])
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
    const looks = (await list({ what: 'audit' })).rows.map(({ idx }) => String(idx))
    const asked = looks.map((entry) => ines.call(api.getAuditEntry, { params: { entry } }))
    expect((await Promise.all(asked)).map(({ body }) => body.reason)).toEqual([
      'Searches and records, a further page',
      'Searches and records, a further page',
      'Searches and records',
    ])
  })

  test('a patient is named by chart number; one that nobody has shows nothing and says nothing', async () => {
    await callAbout(marta, HER)
    const page = await list({ what: 'records' }, { mrn: '204 1187' })
    expect(page.patient).toEqual({ id: patientId, name: 'García, M.', born: '1984' })
    expect(page.rows.map(({ what }) => what)).toEqual(['Record: opened'])
    expect(await world.trail(patientId)).toContain('audit.viewed')
    const copied = await list({ what: 'records' }, { mrn: 'MRN: 204-1187' })
    expect(copied.patient).toEqual(page.patient)
    const none = await list({}, { mrn: '999-0000' })
    expect(none.rows).toEqual([])
    expect(none).not.toHaveProperty('patient')
  })

  test('V8 a record near whoever reads stands there without its name, and cannot be asked for', async () => {
    await callAbout(marta, HER)
    await linkStaff(world, 'ines', patientId)
    const row = (await list({ what: 'records' })).rows[0]
    expect(row).toMatchObject({ what: 'Record: opened', patient: { name: 'Someone near you', born: '' } })
    const { problem } = await ines.call(api.listAudit, { body: { ask: { patientId } } })
    expect(problem?.refusal?.code).toBe('own-record')
    expect(await world.trail(patientId)).toContain('audit.refused!')
    await linkStaff(
      world,
      'ines',
      (await world.addPatients(maria({ sourceKey: 'brother', birthDate: '1990-01-02' })))[0] ?? '',
    )
    expect((await list({ what: 'records' })).rows[0]?.patient?.name).toBe('Someone near you')
  })

  test('edge case 20 a restricted record has its name for the privacy officer alone', async () => {
    await callAbout(marta, HER)
    await restrict(world, patientId)
    expect((await list({ what: 'records' })).rows.map(({ patient }) => patient?.name)).toContain(
      'Restricted record',
    )
    const { problem } = await ines.call(api.listAudit, { body: { ask: {}, mrn: '204-1187' } })
    expect(problem?.refusal?.code).toBe('restricted-details')
    const ruth = await world.staff('ruth')
    const hers = await list({ patientId, what: 'records' }, {}, ruth)
    expect(hers.rows.at(-1)?.patient?.name).toBe('García, M.')
  })
})
