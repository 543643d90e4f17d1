import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { hours, minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letImportsLapse } from '../src/imports/let-imports-lapse.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { code, type Mapping, mapping, row, table, WAIT } from './import-table.ts'
import { consoleEndpoints as api, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('S25 an import from the screen, on %s', (engine) => {
  let world: World
  let kenji: TestClient
  beforeAll(async () => {
    world = await startWorld(engine)
    kenji = await world.staff('kenji')
  })
  afterAll(() => world.stop())

  const open = async (client = kenji) => (await client.call(api.getImport)).body.open
  const state = async () => (await open())?.state
  const ended = async () =>
    (await kenji.call(api.listImports, { params: { importId: 'beginning' } })).body.rows
  const filesHere = () => {
    const folder = path.join(world.desk.settings.dataDir, 'imports')
    return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []
  }
  const sure = (client = kenji) => client.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  const begin = (fileName: string, size: number, client = kenji) =>
    client.call(api.beginImport, { body: { fileName, size } })
  const piece = (importId: string, content: Blob, offset = 0) =>
    kenji.call(api.sendImportPiece, {
      params: { importId, offset: String(offset) },
      body: { file: content },
    })
  /** Sends a whole file, which is small here. */
  const send = async (fileName: string, content: string | Uint8Array<ArrayBuffer>) => {
    // Newest first is by the clock, which stands still here.
    world.clock.pass(1)
    await sure()
    const file = new Blob([content])
    const { body } = await begin(fileName, file.size)
    return { importId: body.importId, ...(await piece(body.importId, file)).body }
  }
  const end = async () => {
    const one = await open()
    if (one) await kenji.call(api.endImport, { params: { importId: one.id } })
  }
  const check = async (importId: string, by: Mapping = mapping) => {
    const answer = await kenji.call(api.checkImport, { params: { importId }, body: { mapping: by } })
    if (answer.status === 200) await expect.poll(state, WAIT).not.toBe('checking')
    return answer
  }
  test('a table is mapped, looked through, shown and taken over; what stayed out is told by its line', async () => {
    await world.addPatients()
    const rows = [row(1), row(2, { born: '2/31/1968' }), row(3, { born: '5/4/2062' }), row(4), row(4)]
    const { importId, state: received } = await send('C:\\export\\patients.csv', table(...rows))
    expect(received).toBe('received')
    const shown = await open()
    expect(shown).toMatchObject({
      fileName: 'patients.csv',
      by: 'K. Morrow',
      here: true,
      mappedBefore: false,
    })
    expect(shown?.columns).toContainEqual({ name: 'SSN', ssn: true })
    expect(shown?.columns).toContainEqual({ name: 'BORN', slashed: true })

    // A file that waits is its owner's alone.
    const [file = ''] = filesHere()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)

    const { dateOrder: _, ...unsaid } = mapping
    const faults = (await check(importId, unsaid)).problem?.fields
    expect(faults).toEqual([{ path: 'mapping.dateOrder', says: expect.stringMatching(/two ways/) }])
    expect((await check(importId, { ...mapping, key: 'SSN' })).problem?.fields?.[0]?.says).toMatch(
      /never read/,
    )

    expect((await check(importId)).status).toBe(200)
    expect((await open())?.look).toEqual({
      read: 5,
      added: 2,
      changed: 0,
      unchanged: 0,
      rejected: 2,
      repeated: 1,
      passedOver: 0,
    })
    const preview = await kenji.call(api.previewImport, { params: { importId } })
    expect(preview.body.rows[0]).toEqual({
      line: 2,
      did: 'new',
      mrn: 'M-1',
      name: 'Quillfeather1, Ana',
      birthDate: '1984-03-12',
      town: 'Fallbrook',
    })
    const nobodyYet = await world.desk.store.read.selectFrom('patient').select('id').execute()
    expect(nobodyYet).toEqual([])

    expect((await kenji.call(api.startImport, { params: { importId } })).body.done).toMatch(/runs/)
    await expect.poll(state, WAIT).toBeUndefined()
    expect((await ended())[0]).toMatchObject({
      state: 'done',
      fileName: 'patients.csv',
      says: 'Done: 2 new, 0 changed, 1 unchanged, 2 rejected.',
      linesKept: true,
    })
    const lines = await kenji.call(api.listRejections, { params: { importId, place: 'beginning' } })
    expect(lines.body.rows).toEqual([
      { line: 3, field: 'BORN', reason: '31 February 1968 is not a day.' },
      { line: 4, field: 'BORN', reason: '“5/4/2062” lies ahead.' },
    ])
    const taken = await kenji.call(api.exportRejections, { params: { importId } })
    expect(taken.body).toMatchObject({ rows: 2, more: false })
    expect(taken.body.csv).toMatch(/^line,field,reason\r\n3,BORN,31 February 1968 is not a day\.\r\n/)
    await expect.poll(filesHere, WAIT).toEqual([])

    const trail = (await world.trail()).filter((action) => action.startsWith('import.'))
    expect(trail).toEqual([
      'import.batch',
      'import.upload-begun',
      'import.received',
      'import.check-begun',
      'import.checked',
      'import.previewed',
      'import.run-begun',
      'import.started',
      'import.batch',
      'import.finished',
      'import.ended',
      'import.rejected-shown',
      'import.rejected-exported',
    ])
    const sealed = await world.desk.store.read.selectFrom('import_rejection').select('sealed').execute()
    expect(JSON.stringify(sealed)).not.toMatch(/February|2062/)
  })

  test('the next file with these columns is mapped as the last; who is known is changed or unchanged, and is told of', async () => {
    const { importId } = await send('later.csv', table(row(1), row(4, { town: 'Bonsall' }), row(5)))
    expect(await open()).toMatchObject({ mappedBefore: true, mapping })
    await check(importId)
    expect((await open())?.look).toMatchObject({ added: 1, changed: 1, unchanged: 1 })
    const known = await world.desk.store.read
      .selectFrom('patient')
      .select(['id', 'mrn'])
      .where('mrn', '=', 'M-4')
      .executeTakeFirstOrThrow()
    await world.act(async ({ tx, record, context }) => {
      const mark = { patient_id: known.id, mark: 'restricted', set_at: context.now }
      await tx.insertInto('patient_mark').values(mark).execute()
      record({ action: 'record.marked', outcome: 'done' })
    })
    const { rows } = (await kenji.call(api.previewImport, { params: { importId } })).body
    expect(rows.map(({ did }) => did)).toEqual(['unchanged', 'changed', 'new'])
    expect(rows[1]).toEqual({ line: 3, did: 'changed', mrn: '', name: 'Restricted record' })
    expect(await world.trail(known.id)).toContain('record.listed')
    await end()
    expect((await ended())[0]).toMatchObject({ state: 'discarded' })
    expect(filesHere()).toEqual([])
  })

  test.each([
    ['an empty file', 'a.csv', '', /empty/],
    ['UTF-16', 'a.csv', new Uint8Array(Buffer.from(`\ufeff${table(row(1))}`, 'utf16le')), /UTF-16/],
    ['Latin-1', 'a.csv', new Uint8Array([0x6d, 0xe9, 0x2c, 0x62, 0x0a]), /UTF-8/],
    ['tabs called CSV', 'a.csv', table(row(1)).replaceAll(',', '\t'), /\.tsv/],
    ['a list of patients', 'a.json', '[{"resourceType":"Patient"}]', /list/],
    ['a PDF', 'a.csv', '%PDF-1.7\n', /PDF/],
    ['a spreadsheet', 'a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), /Excel/],
    ['another ending', 'a.csv.exe', table(row(1)), /must end in/],
    ['a first line without end', 'a.ndjson', `{"x":"${'x'.repeat(1_300_000)}`, /longer than 1 MiB/],
  ])('%s is refused in a sentence, and nothing of it stays', async (_, name, content, says) => {
    const answer = await send(name, content as string)
    expect(answer).toMatchObject({ state: 'refused', says: expect.stringMatching(says) })
    expect(await open()).toBeUndefined()
    expect(filesHere()).toEqual([])
    expect((await ended())[0]).toMatchObject({ state: 'refused', says: expect.stringMatching(says) })
  })

  test('resources of another kind hold no patients, and are not taken over', async () => {
    const others = await send('a.ndjson', '{"resourceType":"Observation","id":"1"}\n')
    await kenji.call(api.checkImport, { params: others, body: {} })
    await expect.poll(state, WAIT).toBe('checked')
    expect((await open())?.look).toMatchObject({ read: 0, passedOver: 1, otherKind: 'Observation' })
    expect(code(await kenji.call(api.startImport, { params: others }))).toBe('import-empty')
    await end()
  })

  test('T3 two administrators begin at once: one sends, the other is told, and S4 both typed their password', async () => {
    world.clock.pass(minutes(6))
    expect(code(await begin('a.csv', 1))).toBe('reauthenticate')
    const other = await world.staff('kenji')
    await Promise.all([sure(), sure(other)])
    const answers = await Promise.all([begin('a.csv', 9), begin('b.csv', 9, other)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(code(await begin('c.csv', 9))).toBe('import-open')
    const rows = await world.desk.store.read
      .selectFrom('directory_import')
      .select('id')
      .where('open', '=', 1)
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('a file that breaks off leaves nothing, and the next one may come', async () => {
    world.clock.pass(minutes(3))
    await sure()
    const { body, status } = await begin('whole.csv', 9)
    expect(status).toBe(200)
    await world.desk.importing.eraseEnded()
    expect(filesHere()).toEqual([expect.stringContaining(body.importId)])
    expect((await ended())[0]).toMatchObject({ state: 'broken-off' })
    await end()
  })

  test('T2 a piece that comes twice is taken once, one out of its place is not, and a file that grew is refused', async () => {
    await sure()
    const text = table(row(6), row(7))
    const { body } = await begin('pieces.csv', text.length)
    const first = new Blob([text.slice(0, 20)])
    expect((await piece(body.importId, first)).body).toEqual({ state: 'receiving', reached: 20 })
    expect((await piece(body.importId, first)).body).toEqual({ state: 'receiving', reached: 20 })
    expect(code(await piece(body.importId, first, 40))).toBe('import-moved-on')
    expect((await piece(body.importId, new Blob([`${text}more`]), 20)).problem?.type).toBe('validation')
    expect((await piece(body.importId, new Blob([text.slice(20)]), 20)).body.state).toBe('received')
    expect(readFileSync(filesHere()[0] ?? '', 'utf8')).toBe(text)
    await end()
  })

  test('S5 a piece that another site could send is not taken', async () => {
    await sure()
    const { body } = await begin('a.csv', 9)
    const url = `/api/imports/${body.importId}/pieces/0`
    const asForm = await kenji.raw('POST', url, {
      body: 'a,b',
      headers: { 'X-CSRF-Token': kenji.csrf, 'Content-Type': 'text/plain' },
    })
    const noToken = await kenji.raw('POST', url, {
      body: 'a,b',
      headers: { 'Content-Type': 'application/octet-stream' },
    })
    expect([asForm.status, noToken.status]).toEqual([415, 403])
    await end()
  })

  test('a file that is too large, or has no room, is refused before any of it is sent', async () => {
    await sure()
    const answer = await begin('big.csv', 5 * 1024 ** 4)
    expect(answer.problem?.fields?.[0]?.says).toMatch(/at most 4096 MiB are taken\. Nothing was sent/)
  })

  test('paused or killed, it goes on behind the last record that is in, and none comes in twice', async () => {
    const many = Array.from({ length: 600 }, (_, n) => row(1_000 + n))
    const { importId } = await send('many.csv', table(...many))
    await check(importId)
    await kenji.call(api.startImport, { params: { importId } })
    await expect.poll(async () => (await open())?.count?.added ?? 0, WAIT).toBeGreaterThan(0)
    await kenji.call(api.pauseImport, { params: { importId } })
    // Its thread stops within a second of that; from then on nothing comes in.
    const worker = world.desk.store.read
      .selectFrom('directory_import')
      .select('worker')
      .where('id', '=', importId)
    await expect.poll(() => worker.executeTakeFirst(), WAIT).toEqual({ worker: null })
    const paused = await open()
    expect(paused).toMatchObject({ state: 'paused' })
    world.clock.pass(minutes(6))
    expect(code(await kenji.call(api.startImport, { params: { importId } }))).toBe('reauthenticate')
    await sure()
    await kenji.call(api.startImport, { params: { importId } })
    // Its server was killed: whoever has the file goes on by itself.
    const killed = { worker: 'a-server-that-was-killed', updated_at: world.clock.now() - minutes(1) }
    await world.desk.store.write
      .updateTable('directory_import')
      .set(killed)
      .where('id', '=', importId)
      .execute()
    world.desk.importing.kick()
    await expect.poll(state, { timeout: 60_000 }).toBeUndefined()
    expect((await ended())[0]?.says).toBe('Done: 600 new, 0 changed, 0 unchanged, 0 rejected.')
  }, 120_000)

  test('a file and its rejected lines are erased after a day, whoever forgot them', async () => {
    const { importId } = await send('forgotten.csv', table(row(8), row(9, { born: '2/31/1968' })))
    await check(importId)
    world.clock.pass(hours(25))
    await letImportsLapse(world.desk)()
    await world.desk.importing.eraseEnded()
    expect(filesHere()).toEqual([])
    kenji = await world.staff('kenji')
    expect((await ended())[0]).toMatchObject({ state: 'lapsed' })
    world.clock.pass(hours(25))
    await letImportsLapse(world.desk)()
    const kept = await world.desk.store.read.selectFrom('import_rejection').select('line').execute()
    expect(kept).toEqual([])
  })
})
