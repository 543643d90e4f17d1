import { afterEach, describe, expect, test } from 'vitest'
import { engines } from './engines.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

describe.each(engines)('edge case 25 an interpreter on the line, on %s', (engine) => {
  let world: World
  afterEach(() => world.stop())

  test('their number stands sealed on the record of the call, the times are longer, and no page shows it', async () => {
    world = await startWorld(engine)
    const marta = await world.staff()
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const note = (interpreterId: string) =>
      marta.call(api.noteInterpreter, { params: { callId }, body: { interpreterId } })
    expect((await note('it-48213')).status).toBe(200)
    const page = (await marta.call(api.getWorkspace, { params: { callId } })).body
    expect(page.call).toMatchObject({ interpreter: true, interpreterNoted: true })
    expect(JSON.stringify(page)).not.toContain('48213')
    const rows = await world.desk.store.read
      .selectFrom('audit_entry as e')
      .innerJoin('audit_detail as d', 'd.idx', 'e.idx')
      .select(['e.idx', 'e.entry', 'd.value'])
      .where('e.action', '=', 'call.interpreter-noted')
      .execute()
    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(Buffer.from(row?.entry ?? '').toString()).not.toContain('48213')
    const opened = world.desk.vault.open(row?.value ?? '', `audit_detail.value:${row?.idx}:interpreter`)
    expect(opened).toBe('IT-48213')
    for (const typed of ['4', 'maria@example.org', 'a sentence about somebody who interprets', '<b>'])
      expect((await note(typed)).status).toBe(400)
    const other = await world.staff('ines')
    const theirs = await other.call(api.noteInterpreter, {
      params: { callId },
      body: { interpreterId: '77' },
    })
    expect(theirs.problem?.refusal?.code ?? theirs.problem?.type).toMatch(/not-your-call|not-here/)
  })
})
