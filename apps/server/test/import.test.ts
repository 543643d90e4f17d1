import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openStore } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { importCommand } from '../src/commands/import.ts'
import { readSettings } from '../src/settings/settings.ts'
import { engines, freshDatabase } from './engines.ts'

const run = promisify(execFile)
const desk = path.resolve(import.meta.dirname, '../src/commands/desk.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'pd-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const patient = (n: number, over: object = {}) =>
  JSON.stringify({
    resourceType: 'Patient',
    id: `p${n}`,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `M-${n}` }],
    name: [{ use: 'official', family: `Family${n}`, given: ['Given'] }],
    birthDate: '1980-02-03',
    ...over,
  })

describe.each(engines)('desk import on %s', (engine) => {
  let env: NodeJS.ProcessEnv
  beforeAll(async () => {
    const { url, dataDir } = await freshDatabase(engine)
    env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, NODE_OPTIONS: '' }
  })
  /** The command as it runs, with what it writes; a process for each would take most of the time. */
  const importPath = async (file: string) => {
    const said = { stdout: '', stderr: '' }
    const writes = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.stderr += String(text)
      return true
    })
    const errors = vi.spyOn(console, 'error').mockImplementation((text: string) => {
      said.stderr += `${text}\n`
    })
    const logs = vi.spyOn(console, 'log').mockImplementation((text: string) => {
      said.stdout += `${text}\n`
    })
    try {
      const status = await importCommand(readSettings(env), [file], { json: true })
      return { status, counts: JSON.parse(said.stdout) as object, stderr: said.stderr }
    } finally {
      for (const spy of [writes, errors, logs]) spy.mockRestore()
    }
  }
  const importFile = (name: string, content: string | Buffer) => {
    const file = path.join(folder, `${engine}-${name}`)
    writeFileSync(file, content)
    return importPath(file)
  }

  test('good lines go in; again they are unchanged; one that changed is changed', async () => {
    const lines = [1, 2, 3].map((n) => patient(n))
    expect(await importFile('good.ndjson', `${lines.join('\n')}\n`)).toMatchObject({
      status: 0,
      counts: { read: 3, added: 3, changed: 0, unchanged: 0, rejected: 0 },
    })
    expect(await importFile('good.ndjson', `${lines.join('\n')}\n`)).toMatchObject({
      status: 0,
      counts: { added: 0, unchanged: 3 },
    })
    lines[1] = patient(2, { birthDate: '1980-02-04' })
    expect(await importFile('later.ndjson', `${lines.join('\n')}\n`)).toMatchObject({
      counts: { added: 0, changed: 1, unchanged: 2 },
    })
  })

  test('V1 who may act for whom comes with RelatedPerson, before or after the patient, and ends with a later line', async () => {
    const acts = (n: number, over: object = {}) =>
      JSON.stringify({
        resourceType: 'RelatedPerson',
        id: `r${n}`,
        patient: { reference: `Patient/p${n}` },
        relationship: [{ coding: [{ code: 'GUARD' }] }],
        name: [{ family: `Guardian${n}` }],
        birthDate: '1960-02-03',
        ...over,
      })
    const store = await openStore(env['DATABASE_URL'] ?? '')
    try {
      const onFile = () =>
        store.read
          .selectFrom('proxy')
          .select(['patient_key', 'kind', 'active'])
          .where('source_key', 'in', ['r71', 'r72'])
          .orderBy('source_key')
          .execute()
      await importFile('acts.ndjson', `${acts(71)}\n${patient(71)}\n${patient(72)}\n${acts(72)}\n`)
      expect(await onFile()).toEqual([
        { patient_key: 'p71', kind: 'guardian', active: 1 },
        { patient_key: 'p72', kind: 'guardian', active: 1 },
      ])
      await importFile('ends.ndjson', `${acts(72, { active: false })}\n`)
      expect((await onFile()).map(({ active }) => active)).toEqual([1, 0])
    } finally {
      await store.close()
    }
  })

  test('broken and cut lines are named, the rest goes in, and the exit status is 1', async () => {
    const bad = await importFile(
      'bad.ndjson',
      `${patient(11)}\n{"resourceType":"Patient","id":"x","birthDate":"1980-13-45"}\nnot json\n${patient(12)}\n${patient(13).slice(0, 40)}`,
    )
    expect(bad).toMatchObject({ status: 1, counts: { added: 2, rejected: 3 } })
    expect(bad.stderr).toMatch(/line 2, birthDate/)
    expect(bad.stderr).toMatch(/line 3/)
    expect(bad.stderr).toMatch(/line 5/)
  })

  test('every line that stays out is named, however many there are', async () => {
    const wrong = Array.from({ length: 1_203 }, (_, n) => patient(n, { birthDate: '1980-13-45' }))
    const bad = await importFile('many.ndjson', `${wrong.join('\n')}\n`)
    expect(bad).toMatchObject({ status: 1, counts: { read: 1_203, rejected: 1_203 } })
    const named = [...bad.stderr.matchAll(/line (\d+), birthDate/g)].map(([, line]) => Number(line))
    expect(named).toEqual(wrong.map((_, n) => n + 1))
  })

  test('a folder is not read by accident: the sentence says to name its files', async () => {
    expect(await importPath(folder)).toMatchObject({
      status: 1,
      counts: { read: 0 },
      stderr: expect.stringMatching(/is a folder. Name the files/),
    })
  })

  test.each([
    ['empty.ndjson', '', /empty/i],
    ['page.json', '<!doctype html><html></html>', /page/i],
    ['archive.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /archive|zip/i],
    ['columns.csv', 'colour,size\nred,4\n', /column/i],
  ])('a file that is not for us (%s) is refused in a sentence, whole', async (name, content, says) => {
    const refused = await importFile(name, content)
    expect(refused).toMatchObject({ status: 1, counts: { added: 0 } })
    expect(refused.stderr).toMatch(says)
  })

  test('a line that is not UTF-8 is left out alone', async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${patient(21)}\n`),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      Buffer.from(`${patient(22)}\n`),
    ])
    expect(await importFile('latin.ndjson', mixed)).toMatchObject({
      status: 1,
      counts: { added: 2, rejected: 1 },
    })
  })

  test('a file that is not there is named, and nothing else happens', async () => {
    const gone = await run(process.execPath, [desk, 'import', path.join(folder, 'gone.ndjson')], {
      env,
    }).catch((error: { code: number; stderr: string }) => error)
    expect(gone).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such file') })
  })

  test('real records: CSV of a known layout', async () => {
    const file = path.resolve(import.meta.dirname, '../../../../shared/data/csv/synthea_patients_27col.csv')
    let content: Buffer
    try {
      content = readFileSync(file)
    } catch {
      console.log('The folder of real records is missing; this test looked at nothing.')
      expect(process.env['CI']).toBeUndefined()
      return
    }
    expect(await importFile('synthea.csv', content)).toMatchObject({
      status: 0,
      counts: { read: 11, added: 11 },
    })
  })
})
