import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { enrol } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, startWorld, type World } from './world.ts'

const NOTE = 'Her nurse recognised the voice at once'
const order = { remedy: 'release-hold', input: { reason: 'other', note: NOTE, confirm: false } } as const

describe.each(engines)('row 93 notes beside reasons, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let callId: string
  beforeEach(async () => {
    world = await startWorld(engine)
    const [patientId = ''] = await world.addPatients(maria())
    marta = await world.staff()
    await enrol(world, marta, CHOSEN)
    ines = await world.staff('ines')
    world.clock.pass(minutes(3))
    callId = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body.callId
    const found = { patientId, searchText: 'maria garcia 3/12/1984' }
    await marta.call(api.chooseRecord, { params: { callId }, body: found })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
  })
  afterEach(() => world.stop())
  const freeze = (note?: string) =>
    marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'freeze', input: { reason: 'other', note } },
    })

  test('a note that says who the patient is, or nothing, is refused in words; nothing happens', async () => {
    const { problem, status } = await freeze('born 3/12/1984, she says')
    expect([status, problem?.type]).toEqual([400, 'validation'])
    expect(problem?.fields).toEqual([
      { path: 'input.note', says: 'Leave out dates and numbers. The record has them.' },
    ])
    const empty = await freeze()
    expect(empty.problem?.fields?.[0]?.says).toMatch(/10 characters/)
    const held = await world.desk.store.read.selectFrom('portal_account').select('hold').executeTakeFirst()
    expect(held?.hold).toBe('none')
  })

  test('the story tells colleagues what was written; the log itself holds only its commitment', async () => {
    await freeze('Somebody listened in, she whispered')
    const { body } = await marta.call(api.getWorkspace, { params: { callId } })
    expect(body.story?.map(({ text }) => text)).toContain(
      'You froze the account: other (“Somebody listened in, she whispered”)',
    )
    const entries = await world.desk.store.read.selectFrom('audit_entry').select('entry').execute()
    const details = await world.desk.store.read.selectFrom('audit_detail').select('value').execute()
    const text = entries.map(({ entry }) => Buffer.from(entry).toString()).join('\n')
    expect(text).toMatch(/"commit":\{"note":"sha256:/)
    expect(`${text}${JSON.stringify(details)}`).not.toContain('whispered')
  })

  test('domain §3.10 the approver reads it, and a yes is for exactly these words', async () => {
    await freeze('Somebody listened in, she whispered')
    const { approvalId } = (await marta.call(api.askApproval, { params: { callId }, body: order })).body
    const { waiting } = (await ines.call(api.getApprovals)).body
    expect(waiting).toMatchObject([{ id: approvalId, reason: 'Other', note: NOTE }])
    await ines.call(api.settleApproval, { params: { approvalId }, body: { verdict: 'approve' } })
    const reworded = { ...order, input: { ...order.input, note: 'Something else altogether' } }
    const press = (body: typeof order | typeof reworded) =>
      marta.call(api.applyRemedy, { params: { callId }, body })
    expect((await press(reworded)).problem?.refusal?.code).toBe('approval-other')
    expect((await press(order)).status).toBe(200)
    const stored = await world.desk.store.read.selectFrom('approval').select('note').executeTakeFirstOrThrow()
    expect(stored.note).not.toContain('nurse')
  })

  test('a no in somebody’s own words reaches whoever asked', async () => {
    await freeze('Somebody listened in, she whispered')
    const { approvalId } = (await marta.call(api.askApproval, { params: { callId }, body: order })).body
    const deny = (note?: string) =>
      ines.call(api.settleApproval, {
        params: { approvalId },
        body: { verdict: 'deny', reason: 'other', note },
      })
    expect((await deny()).status).toBe(400)
    expect((await deny('Wait until she is alone again')).status).toBe(200)
    const { body } = await marta.call(api.getWorkspace, { params: { callId } })
    const release = body.remedies?.find(({ remedy }) => remedy === 'release-hold')
    expect(release?.missing[0]?.words.agent).toContain('other (“Wait until she is alone again”)')
  })
})
