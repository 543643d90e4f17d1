import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '../src/directory/import-file.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { moveRecord } from './site-steps.ts'
import { lastAbout, memberAt } from './staff-steps.ts'
import { consoleEndpoints as api, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('the sites of a clinic on %s', (engine) => {
  let world: World
  let kenji: TestClient
  let patientId: string
  beforeAll(async () => {
    world = await startWorld(engine)
    kenji = await world.staff('kenji')
    ;[patientId = ''] = await world.addPatients(maria())
  })
  afterAll(() => world.stop())

  const sites = async () => (await kenji.call(api.listSites)).body.sites
  const named = async (name: string) => {
    const site = (await sites()).find((one) => one.name === name)
    if (!site) throw new Error(`no site ${name}`)
    return site
  }
  const add = (name: string, code?: string) =>
    kenji.call(api.addSite, { body: { name, ...(code ? { code } : {}) } })
  const close = async (name: string) => {
    const { id: siteId, version } = await named(name)
    return kenji.call(api.switchSite, { params: { siteId }, body: { version, open: false } })
  }
  const works = async (staffId: string, ids: string[]) =>
    kenji.call(api.changeStaffSites, {
      params: { staffId },
      body: { version: (await memberAt(kenji, staffId)).row.version, sites: ids },
    })

  test('a clinic without sites notices nothing of them', async () => {
    expect(await sites()).toEqual([])
    const member = await memberAt(kenji, 'staff-marta')
    expect([member.sites, member.row.sites]).toEqual([undefined, undefined])
  })

  test('sites are added and renamed, and no word means two of them', async () => {
    expect((await add('North', '17')).body.done).toMatch(/^North is added\./)
    await add('South')
    for (const [name, code, path] of [
      ['north', undefined, 'name'],
      ['East', '17', 'code'],
      ['17', undefined, 'name'],
    ] as const)
      expect((await add(name, code)).problem?.fields?.map((field) => field.path)).toEqual([path])
    const { id: siteId, version } = await named('South')
    const rename = (seen: number) =>
      kenji.call(api.changeSite, { params: { siteId }, body: { version: seen, name: 'Riverside' } })
    expect((await rename(version)).body.done).toBe('It is Riverside now. Records and people stay with it.')
    expect((await rename(version)).problem?.refusal?.code).toBe('someone-else-changed-it')
    expect(
      (await sites()).map(({ name, code, open, records, staff }) => [name, code, open, records, staff]),
    ).toEqual([
      ['North', '17', true, 0, 0],
      ['Riverside', undefined, true, 0, 0],
    ])
    expect((await world.trail()).filter((action) => action.startsWith('site.'))).toEqual([
      'site.added',
      'site.added',
      'site.refused!',
      'site.refused!',
      'site.refused!',
      'site.changed',
      'site.refused!',
    ])
  })

  test('somebody is given the sites they work at; nobody gives themselves any', async () => {
    const [north, riverside] = [await named('North'), await named('Riverside')]
    expect((await works('staff-marta', [north.id, riverside.id])).body.done).toBe(
      'Marta Lindqvist works at North and Riverside now.',
    )
    expect(await memberAt(kenji, 'staff-marta')).toMatchObject({
      row: { sites: ['North', 'Riverside'] },
      sites: { chosen: [north.id, riverside.id] },
    })
    expect(await lastAbout(world, 'staff-marta')).toEqual(['staff.sites-changed', undefined])
    expect((await works('staff-kenji', [north.id])).problem?.refusal?.code).toBe('own-access')
    expect((await works('staff-marta', ['no-such-site'])).problem?.type).toBe('conflict')
    expect((await works('staff-marta', [])).body.done).toBe('Marta Lindqvist works at every site now.')
    const { rows } = (await kenji.call(api.listStaff, { body: {} })).body
    expect(rows.filter((row) => row.sites !== undefined)).toEqual([])
  })

  test('a site closes when neither a record nor anybody belongs to it; then nobody is given to it', async () => {
    const { id } = await named('North')
    await moveRecord(world, patientId, id)
    await works('staff-marta', [id])
    expect((await close('North')).problem).toMatchObject({
      refusal: { code: 'site-in-use' },
      words: { badge: 'Still in use' },
    })
    expect(await named('North')).toMatchObject({ records: 1, staff: 1, open: true })
    await moveRecord(world, patientId, null)
    expect((await close('North')).problem?.refusal?.code).toBe('site-in-use')
    await works('staff-marta', [])
    expect((await close('North')).body.done).toMatch(/^North is closed\./)
    expect((await works('staff-marta', [id])).problem?.type).toBe('conflict')
    // The last one closes like any other, and the clinic is as it was before.
    await close('Riverside')
    expect((await memberAt(kenji, 'staff-marta')).sites).toBeUndefined()
  })

  test('an import files each record at the site it names, leaves out an unknown one, and says what it found', async () => {
    await add('East', '18')
    const folder = mkdtempSync(path.join(tmpdir(), 'pd-sites-'))
    const file = path.join(folder, 'charts.csv')
    const run = async (...sites: string[]) => {
      const rows = sites.map((site, n) => `9${n},Novak,Ana${n},1984-03-12,${site}`)
      writeFileSync(file, ['mrn,last_name,first_name,dob,site', ...rows, ''].join('\n'))
      const said: string[] = []
      const report = await importFile(
        {
          store: world.desk.store,
          vault: world.desk.vault,
          house: world.desk.house(),
          now: world.desk.now,
          actor: { kind: 'system', id: 'import' },
          onRejected: (rejected) => {
            said.push(...rejected.map(({ line, reason }) => `${line}: ${reason}`))
          },
        },
        file,
      )
      return { report, said }
    }
    const first = await run('18', 'east', '', 'Nowhere')
    expect(first.report).toMatchObject({ added: 3, rejected: 1, sites: { East: 2, 'every site': 1 } })
    expect(first.said).toEqual([expect.stringMatching(/^5: This clinic has no open site “Nowhere”/)])
    expect(await named('East')).toMatchObject({ records: 2 })
    // What moved is moved, and what the directory says of no site any more is everybody’s again.
    expect((await run('18', '', '')).report).toMatchObject({ changed: 1, unchanged: 2 })
    expect(await named('East')).toMatchObject({ records: 1 })
    rmSync(folder, { recursive: true })
  })

  test('S4 the own password, typed more than five minutes ago, is asked for again', async () => {
    world.clock.pass(minutes(6))
    expect((await add('West')).problem?.refusal?.code).toBe('reauthenticate')
    await kenji.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await add('West')).status).toBe(201)
  })
})
