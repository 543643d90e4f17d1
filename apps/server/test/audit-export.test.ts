import type { AuditAsk } from '@portal-desk/contract'
import { type ExportFormat, hours, minutes } from '@portal-desk/domain'
import { countAuditEntries } from '@portal-desk/store'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkStaff, restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { noMoreEntries } from './showing/no-more-entries.ts'
import { callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'
type Row = Record<string, string>

describe.each(engines)('the trail is taken as a file on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  })
  afterEach(() => world.stop())

  const start = (ask: AuditAsk, format: ExportFormat = 'csv', who = ines) =>
    who.call(api.startAuditExport, { body: { ask, format } })
  const fetchFile = (exportId: string, entry = 'newest', who = ines) =>
    who.raw('GET', `/api/audit-exports/${exportId}/before/${entry}`)
  const take = async (ask: AuditAsk, format: ExportFormat = 'csv', who = ines) => {
    const { body } = await start(ask, format, who)
    return (await fetchFile(body.exportId, 'newest', who)).text()
  }
  const rowsOf = (text: string): Row[] => parse(text, { columns: true, record_delimiter: '\r\n' })
  const linesOf = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  const exported = async () => (await world.trail()).filter((action) => action.startsWith('audit.exported'))

  test('S11 as CSV: what the page shows, newest first, masked, under a name that tells nothing', async () => {
    await callAbout(marta, HER)
    const { body } = await start({ what: 'records' })
    expect(body).toMatchObject({ fileName: expect.stringMatching(/^audit-\d{4}-\d\d-\d\d\.csv$/), count: 2 })
    const file = await fetchFile(body.exportId)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${body.fileName}"`)
    expect(file.headers.get('cache-control')).toBe('no-store')
    const text = await file.text()
    expect(rowsOf(text)).toMatchObject([
      { who: 'Marta Lindqvist', role: 'agent', what: 'Record: opened', patient: 'García, M.', born: '1984' },
      { what: 'Search: done', outcome: 'done', reason: '1 found', action: 'search.done', patient: '' },
    ])
    expect(text).not.toMatch(/María|03-12|3\/12|204-?1187/)
  })

  test('S4 T1 only after the own password; who took what is on the record before it leaves, the refusal too', async () => {
    world.clock.pass(minutes(6))
    const refused = await start({})
    expect([refused.status, refused.problem?.refusal?.code]).toEqual([409, 'reauthenticate'])
    expect(await exported()).toEqual(['audit.exported!'])
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const giveBack = await noMoreEntries(world)
    expect((await start({})).status).toBeGreaterThan(499)
    await giveBack()
    const { body } = await start({ patientId, what: 'records' }, 'fhir')
    expect(await exported()).toEqual(['audit.exported!', 'audit.exported'])
    const { rows } = (await ines.call(api.listAudit, { body: { ask: { patientId, what: 'audit' } } })).body
    const entry = (await ines.call(api.getAuditEntry, { params: { entry: String(rows[0]?.idx) } })).body
    expect(entry).toMatchObject({
      row: { what: 'Audit: taken as a file', who: 'Ines Calloway' },
      object: `export:${body.exportId}`,
      details: [{ name: 'asked', label: 'Entries asked for', erased: false }],
    })
    expect(JSON.parse(entry.recorded).reason).toBe('fhir entries:0 what:records patient')
  })

  test('holds the entries there were when it was begun, and goes on behind the last one that arrived', async () => {
    await world.act(async (unit) => {
      for (let n = 0; n < 250; n++)
        unit.record({ action: 'search.done', outcome: 'done', reason: `hits:${n}` })
    })
    const { body } = await start({ what: 'records' }, 'ndjson')
    await callAbout(marta, HER)
    const whole = linesOf(await (await fetchFile(body.exportId)).text())
    expect(whole).toHaveLength(250)
    expect(body.count).toBe(250)
    expect(whole.map(({ idx }) => idx)).toEqual(whole.map(({ idx }) => idx).sort((a, b) => b - a))
    const [at] = whole.slice(119)
    const rest = await (await fetchFile(body.exportId, String(at.idx))).text()
    expect(linesOf(rest)).toEqual(whole.slice(120))
    expect(await exported()).toHaveLength(2)
    expect(JSON.parse(whole[0].recorded)).toMatchObject({ action: 'search.done', reason: 'hits:249' })
  })

  test('S18 S19 somebody else’s, an old one and one that never was are all not here; it ends with its session', async () => {
    const { body } = await start({})
    const ruth = await world.staff('ruth')
    const statuses = [
      await fetchFile(body.exportId, 'newest', ruth),
      await fetchFile('no-such-export'),
      await fetchFile(body.exportId, 'newest', marta),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 403])
    await world.act(async ({ tx, record }) => {
      await tx.updateTable('staff').set({ active: 0 }).where('username', '=', 'ines').execute()
      record({ action: 'staff.linked', outcome: 'done' })
    })
    expect((await fetchFile(body.exportId)).status).toBe(401)
    await world.act(async ({ tx, record }) => {
      await tx.updateTable('staff').set({ active: 1 }).where('username', '=', 'ines').execute()
      record({ action: 'staff.linked', outcome: 'done' })
    })
    world.clock.pass(hours(1))
    ines = await world.staff('ines')
    expect((await fetchFile(body.exportId)).status).toBe(404)
  })

  test('V8 edge case 20 near and restricted records stand in it as on the page', async () => {
    await callAbout(marta, HER)
    await restrict(world, patientId)
    const names = async (who: TestClient) =>
      rowsOf(await take({ what: 'records' }, 'csv', who)).map(({ patient }) => patient)
    expect(await names(ines)).toEqual(['Restricted record', 'Restricted record', ''])
    const ruth = await world.staff('ruth')
    await ruth.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await names(ruth)).slice(-2)).toEqual(['García, M.', ''])
    expect((await start({ patientId })).problem?.refusal?.code).toBe('restricted-details')
    const counted = await ines.call(api.countAudit, { body: { ask: { patientId } } })
    expect(counted.problem?.refusal?.code).toBe('restricted-details')
    await linkStaff(world, 'ines', patientId)
    expect((await names(ines)).slice(-2)).toEqual(['Someone near you', ''])
  })

  test('audit.md Exports in FHIR a search is one event for each patient it returned', async () => {
    await callAbout(marta, HER)
    const events = linesOf(await take({ what: 'records' }, 'fhir'))
    expect(events).toMatchObject([
      { resourceType: 'AuditEvent', action: 'R', entity: [{ name: 'García, M. 1984' }, {}, {}] },
      {
        subtype: [{ code: 'search' }, { code: 'search.done' }],
        source: { site: world.desk.house().clinic.name },
        entity: [{ what: { reference: `Patient/${patientId}` } }, { role: { code: '24' } }, {}, {}],
      },
    ])
  })

  test('it is said beforehand how many entries that is', async () => {
    await callAbout(marta, HER)
    const count = async (ask: AuditAsk) => (await ines.call(api.countAudit, { body: { ask } })).body
    expect(await count({ what: 'records' })).toEqual({ count: 2, more: false })
    expect(await count({ what: 'records', when: 'yesterday' })).toEqual({ count: 0, more: false })
    expect((await count({ staffId: 'staff-marta' })).count).toBe(4)
    expect((await count({ staffId: 'staff-kenji' })).count).toBe(0)
    expect(await countAuditEntries(world.desk.store.read, { what: 'records', limit: 1 })).toBe(1)
  })
})
