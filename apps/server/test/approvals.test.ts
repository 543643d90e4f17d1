import type { AuditEntry } from '@portal-desk/audit'
import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { enrol } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const order = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const
const other = { remedy: 'release-hold', input: { reason: 'false-alarm', confirm: false } } as const
const freeze = { remedy: 'freeze', input: { reason: 'patient-reported' } } as const

describe.each(engines)('a second person agrees, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let username: string
  let patientId = ''
  beforeEach(async () => {
    world = await startWorld(engine)
    ;[patientId = ''] = await world.addPatients(maria())
    marta = await world.staff()
    username = await enrol(world, marta, CHOSEN)
    ines = await world.staff('ines')
    world.clock.pass(minutes(3))
  })
  afterEach(() => world.stop())

  /** At the counter with a photo ID: strong at once. */
  async function atCounter(client = marta): Promise<string> {
    const { body } = await client.call(api.openCall, { body: { channel: 'counter' } })
    const { callId } = body
    const text = 'maria garcia 3/12/1984'
    await client.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: text } })
    await client.call(api.recordPhotoId, {
      params: { callId },
      body: { document: 'passport', sure: true },
    })
    return callId
  }
  const press = (callId: string, body: typeof order | typeof other | typeof freeze, client = marta) =>
    client.call(api.applyRemedy, { params: { callId }, body })
  const ask = (callId: string, client = marta) =>
    client.call(api.askApproval, { params: { callId }, body: order })
  const settle = (approvalId: string, client = ines) =>
    client.call(api.settleApproval, { params: { approvalId }, body: { verdict: 'approve' } })
  const signIn = async (password: string) => {
    const visitor = await world.visitor()
    return (await visitor.call(portal.signInPatient, { body: { username, password } })).body.result
  }

  test('domain §3.1 frozen, released with a supervisor, and in again with a new password', async () => {
    const callId = await atCounter()
    expect((await press(callId, freeze)).body).toMatchObject({ done: expect.stringMatching(/^Frozen/) })
    expect(await signIn(CHOSEN)).not.toBe('signed-in')
    expect((await world.mails()).at(-1)?.subject).toMatch(/congelada|frozen/)
    expect((await press(callId, order)).problem?.refusal?.code).toBe('approval-needed')
    const { approvalId } = (await ask(callId)).body
    const page = await ines.call(api.getApprovals)
    expect(page.body.waiting).toMatchObject([
      { id: approvalId, what: 'Release hold', who: 'García, M.', level: 'strong', mayAnswer: true },
    ])
    expect(JSON.stringify(page.body)).not.toMatch(/@|204-?1187|03-12/)
    expect((await settle(approvalId)).status).toBe(200)
    world.clock.pass(minutes(4))
    expect((await press(callId, order)).problem?.refusal?.code).toBe('reauthenticate')
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await press(callId, other)).problem?.refusal?.code).toBe('approval-other')
    expect((await press(callId, order)).body).toMatchObject({
      done: 'Released. A new password is needed.',
    })
    expect(await signIn(CHOSEN)).not.toBe('signed-in')
    const token = await world.newestToken()
    const visitor = await world.visitor()
    const password = `${CHOSEN} again`
    await visitor.call(portal.choosePassword, { body: { token, birthDate: '1984-03-12', password } })
    expect(await signIn(password)).toBe('signed-in')
    const trail = await world.trail()
    for (const action of ['account.held', 'approval.requested', 'approval.approved', 'approval.used'])
      expect(trail).toContain(action)
  })

  test('domain §3.10 nobody answers their own request, an agent none, and after ten minutes nobody', async () => {
    const callId = await atCounter(ines)
    await press(callId, freeze, ines)
    const { approvalId } = (await ask(callId, ines)).body
    expect((await settle(approvalId)).problem?.refusal?.code).toBe('own-request')
    expect((await settle(approvalId, marta)).problem?.type).toBe('no-right')
    world.clock.pass(minutes(10))
    const ruth = await world.staff('ruth')
    expect((await settle(approvalId, ruth)).problem?.refusal?.code).toBe('approval-expired')
    expect((await ask(callId, ines)).status).toBe(200)
  })

  test('T3 of sixteen who answer one wins, and one consent opens the login once', async () => {
    const callId = await atCounter()
    await press(callId, freeze)
    const { approvalId } = (await ask(callId)).body
    const answers = await Promise.all(Array.from({ length: 16 }, () => settle(approvalId)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const presses = await Promise.all(Array.from({ length: 16 }, () => press(callId, order)))
    expect(presses.filter(({ status }) => status === 200)).toHaveLength(1)
    const trail = await world.trail()
    for (const action of ['approval.approved', 'approval.used', 'account.released'])
      expect(trail.filter((one) => one === action)).toHaveLength(1)
  })

  test('T1 each name that an approver is shown is on the record, and a withdrawn request waits no more', async () => {
    const callId = await atCounter()
    await press(callId, freeze)
    const { approvalId } = (await ask(callId)).body
    await ines.call(api.getApprovals)
    const rows = await world.desk.store.read.selectFrom('audit_entry').select('entry').execute()
    const entries = rows.map(({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry)
    expect(
      entries.filter(({ action, actor }) => action === 'record.listed' && actor.id === 'staff-ines'),
    ).toMatchObject([
      { patient: patientId, object: `call:${callId}` },
      // Her name stands among the frozen logins as well.
      { patient: patientId, object: expect.stringMatching(/^account:/) },
    ])
    const back = await marta.call(api.withdrawApproval, { params: { callId, approvalId } })
    expect(back.status).toBe(200)
    expect((await ines.call(api.getApprovals)).body.waiting).toEqual([])
    expect((await settle(approvalId)).problem?.refusal?.code).toBe('someone-else-changed-it')
  })

  test('domain §4 two people vouch: standard for this call, by a supervisor and another one', async () => {
    const { body } = await ines.call(api.openCall, { body: { channel: 'phone' } })
    const { callId } = body
    const text = 'maria garcia 3/12/1984'
    await ines.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: text } })
    const vouch = { remedy: 'override-check', input: { reason: 'record-wrong' } } as const
    const page = async () => (await ines.call(api.getWorkspace, { params: { callId } })).body
    expect((await page()).verify?.override).toMatchObject({ state: 'needs-person' })
    const asked = await ines.call(api.askApproval, { params: { callId }, body: vouch })
    const ruth = await world.staff('ruth')
    expect((await settle(asked.body.approvalId, ruth)).status).toBe(200)
    expect((await ines.call(api.applyRemedy, { params: { callId }, body: vouch })).status).toBe(200)
    expect((await page()).level).toMatchObject({ level: 'standard', by: ['two people'] })
    expect(await world.trail()).toContain('verification.overridden')
    const theirs = await marta.call(api.openCall, { body: { channel: 'phone' } })
    await marta.call(api.chooseRecord, {
      params: { callId: theirs.body.callId },
      body: { patientId, searchText: text },
    })
    const seen = await marta.call(api.getWorkspace, { params: { callId: theirs.body.callId } })
    expect(seen.body.verify?.override).toBeUndefined()
  })
})
