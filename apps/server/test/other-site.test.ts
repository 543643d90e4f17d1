import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { secretBytes } from '../src/crypto.ts'
import { loadKeys } from '../src/settings/keys.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john } from './people.ts'
import { leaveOwn } from './record-rights/place.ts'
import { moveRecord, putSite, workAt } from './site-steps.ts'
import { callAbout, deskWithMaria } from './steps.ts'
import { putPair } from './two-logins.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'

describe.each(engines)('S18 records of another site on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeAll(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    const north = await putSite(world, 'North')
    await moveRecord(world, patientId, await putSite(world, 'South'))
    await workAt(world, 'marta', [north])
    await workAt(world, 'ruth', [north])
  })
  afterAll(() => world.stop())

  const begin = async (client: TestClient) =>
    (await client.call(api.openCall, { body: { channel: 'phone' } })).body.callId
  const search = async (client: TestClient, callId: string) =>
    (await client.call(api.searchPatients, { body: { callId, text: HER } })).body.hits
  const choose = (client: TestClient, callId: string) =>
    client.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: HER } })

  test('the list says which site it belongs to and not whose it is; it stays shut, and the try is on the record', async () => {
    const callId = await begin(marta)
    expect(await search(marta, callId)).toMatchObject([
      { name: 'Someone at another site', born: '', town: '', elsewhere: 'South' },
    ])
    const { problem } = await choose(marta, callId)
    expect(problem).toMatchObject({
      refusal: { code: 'site', site: 'South' },
      words: { badge: 'Other site', agent: expect.stringContaining('This record belongs to South.') },
    })
    // What is said to the caller tells nothing about anyone.
    expect(problem?.words?.caller.en).toBe('I’ll put you through to a colleague; one moment, please.')
    expect(await world.trail(patientId)).toContain('record.refused!')
  })

  test('who works there, at every site, or has a role that is everywhere, opens it', async () => {
    for (const username of ['devon', 'ruth']) {
      const client = await world.staff(username)
      const callId = await begin(client)
      expect(await search(client, callId)).toMatchObject([{ name: 'García, M.' }])
      expect((await choose(client, callId)).status).toBe(200)
    }
    await workAt(world, 'devon', ['site-south'])
    expect(await callAbout(await world.staff('devon'), HER)).not.toBe('')
  })

  test('a call with it is not handed over to somebody of another site', async () => {
    const devon = await world.staff('devon')
    const callId = await callAbout(devon, HER)
    await devon.call(api.offerCall, { params: { callId }, body: { staffId: 'staff-marta' } })
    const taken = await marta.call(api.takeOverCall, { params: { callId } })
    expect(taken.problem?.refusal?.code).toBe('site')
  })

  test('what waits about it stands on the pages of its own site alone', async () => {
    const devon = await world.staff('devon')
    const callId = await callAbout(devon, HER)
    await devon.call(api.promiseCallBack, { params: { callId } })
    const [other = ''] = await world.addPatients(john())
    await putPair(world, patientId, other)
    await leaveOwn(world, patientId, callId, 'staff-devon')
    await world.act(async ({ tx, record }) => {
      await tx.updateTable('contact_change').set({ end_kind: null, ended_at: null }).execute()
      record({ action: 'contact-change.started', outcome: 'done', patient: patientId })
    })
    const waiting = async (site: string) => {
      await workAt(world, 'ines', [site])
      const ines = await world.staff('ines')
      const first = { list: 'waiting', reportId: 'beginning' } as const
      const approvals = (await ines.call(api.getApprovals)).body
      return {
        callBacks: (await ines.call(api.getDesk)).body.callBacks.length,
        requests: approvals.waiting.length,
        changes: approvals.changes.length,
        counted: approvals.inactive,
        reports: (await ines.call(api.getInactiveReports, { params: first })).body.rows.length,
        report: (await ines.call(api.getInactiveReport, { params: { reportId: 'own-of-staff-devon' } }))
          .status,
        pairs: (await ines.call(api.listDuplicates, { body: { list: 'oldest' } })).body.rows.length,
        toCompare: (await ines.call(api.countDuplicates)).body.waiting,
      }
    }
    const all = {
      callBacks: 1,
      requests: 1,
      changes: 1,
      counted: 1,
      reports: 1,
      report: 200,
      pairs: 1,
      toCompare: 1,
    }
    expect(await waiting('site-south')).toEqual(all)
    const none = Object.fromEntries(Object.keys(all).map((name) => [name, 0]))
    expect(await waiting('site-north')).toEqual({ ...none, report: 404 })
  })

  test('the audit is asked by the site of then, and figures by that of now; each reads of their own sites', async () => {
    const read = async (username: string, site?: string) => {
      const client = await world.staff(username)
      const audit = await client.call(api.listAudit, { body: { ask: { what: 'records', site } } })
      const { body } = audit
      const { status, body: figures } = await client.call(api.getFigures, { body: { period: 'week', site } })
      const behind = { period: 'week', figure: 'all', site } as const
      const opened = await client.call(api.listFigureCalls, { body: behind })
      return { ...body, status, figures, opened: opened.status, audit: audit.status }
    }
    await workAt(world, 'ines', ['site-north'])
    const north = await read('ines')
    expect(north.sites).toEqual([{ id: 'site-north', name: 'North' }])
    expect(north.figures.sites).toEqual(north.sites)
    const names = north.rows.flatMap(({ patient }) => patient?.name ?? [])
    expect(names).toContain('Someone at another site')
    expect(names).not.toContain('García, M.')
    expect(await read('ines', 'site-south')).toMatchObject({ status: 404, opened: 404, audit: 404 })
    const south = await read('ruth', 'site-south')
    expect(south.sites?.map(({ name }) => name)).toEqual(['North', 'South'])
    expect(south.rows.length).toBeGreaterThan(3)
    expect(new Set(south.rows.map(({ patient }) => patient?.name))).toEqual(new Set(['García, M.']))
    // Moved, the record leaves its entries where they were made; the log is whole with them.
    await moveRecord(world, patientId, 'site-north')
    expect((await read('ruth', 'site-south')).rows).toHaveLength(south.rows.length)
    const moved = await read('ruth', 'site-north')
    expect(moved.rows.filter(({ idx }) => idx < (south.rows[0]?.idx ?? 0))).toEqual([])
    await moveRecord(world, patientId, 'site-south')
    const { store, vault, settings } = world.desk
    const { signing } = loadKeys(settings.dataDir, secretBytes)
    const { findings } = await verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
    expect(findings.filter(({ reason }) => /projection|canonical|leaf/.test(reason))).toEqual([])
  })

  test('a record of no site is everybody’s', async () => {
    await moveRecord(world, patientId, null)
    const callId = await begin(marta)
    expect((await search(marta, callId))[0]?.name).toBe('García, M.')
    expect((await choose(marta, callId)).status).toBe(200)
    await moveRecord(world, patientId, 'site-south')
  })
})
