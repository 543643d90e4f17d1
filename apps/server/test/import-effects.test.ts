import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { days, minutes } from '@portal-desk/domain'
import { openStore } from '@portal-desk/store'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { importFile } from '../src/directory/import-file.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { readSettings } from '../src/settings/settings.ts'
import type { TestClient } from './client.ts'
import { engines, freshDatabase } from './engines.ts'
import { callAbout } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'pd-effects-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const command = path.resolve(import.meta.dirname, '../src/commands/desk.ts')

type Person = { id: string; family: string; former?: string; phone?: string; phoneSince?: string }
const patient = ({ id, family, former, phone, phoneSince }: Person) =>
  JSON.stringify({
    resourceType: 'Patient',
    id,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `M-${id}` }],
    name: [
      { use: 'official', family, given: ['Rosa'] },
      ...(former ? [{ use: 'maiden', family: former, given: ['Rosa'] }] : []),
    ],
    telecom: phone
      ? [{ system: 'phone', value: phone, ...(phoneSince ? { period: { start: phoneSince } } : {}) }]
      : [],
    birthDate: '1980-02-03',
  })

describe.each(engines)('what an import brings, on %s', (engine) => {
  const bring = async ({ desk }: World, name: string, ...people: Person[]) => {
    const file = path.join(folder, `${engine}-${name}.ndjson`)
    writeFileSync(file, people.map((one) => `${patient(one)}\n`).join(''))
    const { store, vault, now } = desk
    const actor = { kind: 'system' as const, id: 'import' }
    return importFile({ store, vault, house: desk.house(), now, actor, onRejected: () => undefined }, file)
  }
  const hits = async (client: TestClient, text: string) => {
    const { body: call } = await client.call(api.openCall, { body: { channel: 'phone' } })
    const { body } = await client.call(api.searchPatients, { body: { callId: call.callId, text } })
    return body.hits.map(({ name }) => name)
  }

  test('is found by its name, its former name, and after a change by the new one alone', async () => {
    const world = await startWorld(engine)
    await bring(world, 'first', { id: 'r1', family: 'Kowalski', former: 'Nguyen' })
    const marta = await world.staff()
    expect(await hits(marta, 'kowalski 2/3/1980')).toEqual(['Kowalski, R.'])
    expect(await hits(marta, 'rosa nguyen 1980')).toEqual(['Kowalski, R.'])
    const again = await bring(world, 'married', { id: 'r1', family: 'Delacroix', former: 'Kowalski' })
    expect(again).toMatchObject({ changed: 1, added: 0 })
    expect(await hits(marta, 'delacroix 2/3/1980')).toEqual(['Delacroix, R.'])
    expect(await hits(marta, 'kowalski 2/3/1980')).toEqual(['Delacroix, R.'])
    expect(await hits(marta, 'nguyen 2/3/1980')).toEqual([])
    await world.stop()
  })

  test('V5 what a first import brings counts as old, a later change does not, a dated one by its date', async () => {
    const world = await startWorld(engine)
    const day = (ago: number) => new Date(world.clock.now() - days(ago)).toISOString().slice(0, 10)
    const callBack = async (client: TestClient) => {
      const callId = await callAbout(client, 'rosa moreau 2/3/1980')
      const page = await client.call(api.getWorkspace, { params: { callId } })
      return page.body.verify?.routes.callBack
    }
    await bring(world, 'a', { id: 'r2', family: 'Moreau', phone: '555-0101' })
    expect(await callBack(await world.staff())).toBe('ready')
    await bring(world, 'b', { id: 'r2', family: 'Moreau', phone: '555-0102' })
    expect(await callBack(await world.staff())).toBe('not-on-this-call')
    const marta = await world.staff()
    await bring(world, 'c', { id: 'r2', family: 'Moreau', phone: '555-0103', phoneSince: day(40) })
    expect(await callBack(marta)).toBe('ready')
    await bring(world, 'd', { id: 'r2', family: 'Moreau', phone: '555-0104', phoneSince: day(3) })
    expect(await callBack(marta)).toBe('not-on-this-call')
    world.clock.pass(days(30) + minutes(1))
    expect(await callBack(await world.staff())).toBe('ready')
    await world.stop()
  })

  test('V5 a directory that comes in several files is one first import; what comes days later is new', async () => {
    const world = await startWorld(engine)
    const callBack = async (family: string) => {
      const client = await world.staff()
      const callId = await callAbout(client, `rosa ${family} 2/3/1980`)
      const page = await client.call(api.getWorkspace, { params: { callId } })
      return page.body.verify?.routes.callBack
    }
    await bring(world, 'one', { id: 's1', family: 'Lindgren', phone: '555-0111' })
    await bring(world, 'two', { id: 's2', family: 'Okafor', phone: '555-0112' })
    expect([await callBack('lindgren'), await callBack('okafor')]).toEqual(['ready', 'ready'])
    world.clock.pass(days(2))
    await bring(world, 'three', { id: 's3', family: 'Petrov', phone: '555-0113' })
    expect(await callBack('petrov')).toBe('not-on-this-call')
    await world.stop()
  })

  test('killed in the middle it goes on where it stopped, with no half record', async () => {
    const { url, dataDir } = await freshDatabase(engine)
    const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, NODE_OPTIONS: '' }
    const most = 3_000
    const file = path.join(folder, `${engine}-many.ndjson`)
    const lines = Array.from({ length: most }, (_, i) => patient({ id: `k${i}`, family: `Family${i}` }))
    writeFileSync(file, `${lines.join('\n')}\n`)
    const start = (): ChildProcess => spawn(process.execPath, [command, 'import', file, '--json'], { env })
    const store = await openStore(url)
    const progress = async () =>
      (await store.read.selectFrom('import_run').select(['line', 'added', 'state']).executeTakeFirst()) ?? {
        line: 0,
        added: 0,
        state: 'none',
      }
    const patients = async () =>
      Number(
        (await sql<{ n: number }>`select count(*) as n from patient`.execute(store.read)).rows[0]?.n ?? 0,
      )
    const first = start()
    while ((await progress()).line === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    first.kill('SIGKILL')
    await once(first, 'exit')
    const stopped = await progress()
    expect(stopped).toMatchObject({ state: 'running' })
    expect(stopped.line).toBeLessThan(most)
    expect(await patients()).toBe(stopped.added)

    const second = start()
    let said = ''
    second.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    await once(second, 'close')
    expect(JSON.parse(said)).toEqual({ read: most, added: most, changed: 0, unchanged: 0, rejected: 0 })
    expect(await patients()).toBe(most)
    await store.close()
    const parts = await openOwnStore(readSettings(env), Date.now)
    const report = await verifyStoredLog(parts.store, parts.vault, [parts.signing.verifier], 'none')
    expect(report.findings).toEqual([])
    await parts.store.close()
  }, 60_000)
})
