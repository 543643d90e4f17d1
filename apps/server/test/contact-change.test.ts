import { hours, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settleChanges } from '../src/contact-changes/settle-changes.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { enrol, reset, verifiedCall } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const OLD = 'maria.garcia@example.org'
const NEW = 'maria.new@example.net'
const order = (email = NEW) =>
  ({
    remedy: 'start-contact-change',
    input: { reason: 'work-or-school', email, confirm: false },
  }) as const
const stop = { remedy: 'cancel-contact-change', input: { reason: 'wrong-contact', confirm: false } } as const

describe.each(engines)('domain §3.9 a new address on %s', (engine) => {
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

  /** Three answers and a call-back: strong by phone. */
  async function strongByPhone(): Promise<string> {
    const callId = await verifiedCall(marta)
    await marta.call(api.startCallBack, { params: { callId } })
    await marta.call(api.endCallBack, { params: { callId }, body: { outcome: 'answered' } })
    return callId
  }
  async function atCounter(): Promise<string> {
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const searchText = 'maria garcia 3/12/1984'
    await marta.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText } })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    return callId
  }
  async function approved(callId: string, email = NEW): Promise<void> {
    await marta.call(api.askApproval, { params: { callId }, body: order(email) })
    const [request] = (await ines.call(api.getApprovals)).body.waiting
    await ines.call(api.settleApproval, {
      params: { approvalId: request?.id ?? '' },
      body: { verdict: 'approve' },
    })
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  }
  const press = (callId: string, body: ReturnType<typeof order> | typeof stop | typeof reset) =>
    marta.call(api.applyRemedy, { params: { callId }, body })
  async function started(callId: string, email = NEW): Promise<void> {
    await approved(callId, email)
    const answer = await press(callId, order(email))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  const tokenOf = async (path: string): Promise<string> => {
    const found = new RegExp(`/${path}#([A-Za-z0-9_-]{20,})`)
    return (await world.mails()).flatMap(({ text }) => found.exec(text)?.[1] ?? []).at(-1) ?? ''
  }
  const pages = { 'new-address': 'proof', 'not-for-me': 'not-for-me', 'stop-change': 'stop' } as const
  const answer = async (path: keyof typeof pages, token?: string) => {
    const body = { page: pages[path], token: token ?? (await tokenOf(path)) }
    return (await (await world.visitor()).call(portal.answerChange, { body })).body
  }
  const page = async (callId: string) => (await marta.call(api.getWorkspace, { params: { callId } })).body
  /** After a time that staff sessions do not outlast. */
  const later = async (wait: number): Promise<void> => {
    world.clock.pass(wait)
    await settleChanges(world.desk)
    marta = await world.staff()
    ines = await world.staff('ines')
  }
  const lastMail = async () => {
    const mail = (await world.mails()).at(-1)
    return mail && { to: mail.to.join(), text: mail.text }
  }

  test('case 10 proof from the new, notice and wait at the old, and only then in use', async () => {
    const callId = await strongByPhone()
    expect((await press(callId, order())).problem?.refusal?.code).toBe('approval-needed')
    await started(callId)
    expect((await lastMail())?.to).toBe(NEW)
    expect((await page(callId)).status).toMatchObject({ label: 'Contact change under way' })
    expect((await press(callId, reset)).status).toBe(200)
    expect((await lastMail())?.to).toBe(OLD)

    expect(await answer('new-address')).toEqual({
      result: 'proved',
      from: world.clock.now() + hours(24),
    })
    const notice = await lastMail()
    expect([notice?.to, notice?.text]).toEqual([OLD, expect.stringContaining('Detener el cambio')])
    expect((await page(callId)).causes?.map(({ code }) => code)).toContain('CONTACT_CHANGE_COOLING')

    await later(hours(23))
    expect(await world.trail(patientId)).not.toContain('contact-change.applied')
    await later(hours(1))
    expect(await world.trail(patientId)).toContain('contact-change.applied')
    const both = (await world.mails()).slice(-2)
    expect(both.map(({ to }) => to.join()).sort()).toEqual([OLD, NEW].sort())
    expect(both.every(({ subject }) => subject.includes('Su correo cambió'))).toBe(true)
  })

  test('for a week after, what brings a way in goes to the old address and no code is read out', async () => {
    const callId = await atCounter()
    await started(callId)
    expect((await answer('new-address')).result).toBe('proved')
    // Seen in person, with a colleague's consent: in use at once.
    expect(await world.trail(patientId)).toContain('contact-change.applied')
    const code = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
    const told = await marta.call(api.applyRemedy, { params: { callId }, body: code })
    expect(told.problem?.refusal?.code).toBe('contact-too-new')
    await press(callId, reset)
    expect((await lastMail())?.to).toBe(OLD)
    await later(hours(7 * 24))
    const visitor = await world.visitor()
    await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
    await expect.poll(async () => (await lastMail())?.to).toBe(NEW)
  })

  test('one tap at the old address stops it, and nothing of the new one stays', async () => {
    await started(await strongByPhone())
    await answer('new-address')
    expect(await answer('stop-change')).toEqual({ result: 'stopped' })
    expect(await answer('stop-change')).toEqual({ result: 'over' })
    await later(hours(48))
    expect(await world.trail(patientId)).not.toContain('contact-change.applied')
    const rows = await world.desk.store.read.selectFrom('contact_change').selectAll().execute()
    expect(rows).toMatchObject([{ end_kind: 'cancelled-by-patient', address: null }])
  })

  test('a stranger says “not for me”: it ends, and that address is not written to again', async () => {
    await started(await strongByPhone())
    expect(await answer('not-for-me')).toEqual({ result: 'noted' })
    expect(await answer('new-address')).toEqual({ result: 'over' })
    const before = (await world.mails()).length
    const again = await strongByPhone()
    await started(again)
    expect(
      (await page(again)).remedies?.find(({ remedy }) => remedy === order().remedy)?.missing,
    ).toMatchObject([{ refusal: { code: 'new-contact-held' } }])
    expect((await world.mails()).length).toBe(before)
  })

  test('an address on the record of somebody unrelated is held, and the desk is not told why', async () => {
    const [elsewhere] = [
      { use: 'home' as const, lines: ['9 Elm Road'], city: 'Millbrook', state: 'NY', postcode: '30499' },
    ]
    await world.addPatients(
      john({ addresses: [elsewhere], contacts: [{ kind: 'email', value: NEW, use: 'home' }] }),
    )
    const callId = await strongByPhone()
    const before = (await world.mails()).length
    await started(callId)
    expect((await world.mails()).length).toBe(before)
    const shown = JSON.stringify(await page(callId))
    expect(shown).toContain('Held for review')
    expect(shown).not.toContain('other-record')

    const [row] = (await ines.call(api.getApprovals)).body.changes
    expect(row).toMatchObject({ who: 'García, M.', state: 'held', own: false })
    expect(row?.line).toContain('another home')
    const changeId = row?.id ?? ''
    const settle = (client: TestClient) =>
      client.call(api.settleChange, { params: { changeId }, body: { verdict: 'release' } })
    expect((await settle(marta)).problem?.type).toBe('no-right')
    const told = await Promise.all(Array.from({ length: 8 }, () => settle(ines)))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    // Looked at once: the same address is not held again when it is proved.
    expect(await answer('new-address')).toMatchObject({
      result: 'proved',
      from: world.clock.now() + hours(24),
    })
    expect(await world.trail(patientId)).toContain('contact-change.released')
  })

  test('a supervisor ends what was held: nothing was ever sent there', async () => {
    await world.addPatients(
      john({
        addresses: [
          { use: 'home', lines: ['9 Elm Road'], city: 'Millbrook', state: 'NY', postcode: '30499' },
        ],
        contacts: [{ kind: 'email', value: NEW, use: 'home' }],
      }),
    )
    await started(await strongByPhone())
    const [row] = (await ines.call(api.getApprovals)).body.changes
    const params = { changeId: row?.id ?? '' }
    expect((await ines.call(api.settleChange, { params, body: { verdict: 'reject' } })).status).toBe(200)
    expect((await ines.call(api.getApprovals)).body.changes).toEqual([])
    expect((await world.mails()).filter(({ to }) => to.includes(NEW))).toEqual([])
  })

  test('the chart gets its patch after the own password, on the record; then the task is done', async () => {
    await started(await atCounter())
    await answer('new-address')
    const [row] = (await ines.call(api.getApprovals)).body.changes
    expect(row).toMatchObject({ state: 'applied', label: 'In use' })
    const params = { changeId: row?.id ?? '' }
    world.clock.pass(minutes(6))
    const stale = await ines.call(api.exportChange, { params })
    expect(stale.problem?.refusal?.code).toBe('reauthenticate')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const { patch } = (await ines.call(api.exportChange, { params })).body
    expect(JSON.parse(patch)).toMatchObject({
      resourceType: 'Bundle',
      entry: [{ request: { method: 'PATCH', url: 'Patient?identifier=204-1187' } }],
    })
    expect(patch).toContain(NEW)
    expect(patch).not.toContain(OLD)
    expect((await world.trail(patientId)).filter((one) => one.startsWith('contact-change.exported'))).toEqual(
      ['contact-change.exported'],
    )
    expect((await ines.call(api.noteCharted, { params })).status).toBe(200)
    expect((await ines.call(api.noteCharted, { params })).problem?.type).toBe('conflict')
    expect((await ines.call(api.getApprovals)).body.changes).toEqual([])
  })

  test('an import that brings the new address does the task by itself', async () => {
    await started(await atCounter())
    await answer('new-address')
    await world.addPatients(maria({ contacts: [{ kind: 'email', value: NEW, use: 'home' }] }))
    expect((await ines.call(api.getApprovals)).body.changes).toEqual([])
  })

  test('nobody proved it in time: it ends, and another may begin', async () => {
    await started(await strongByPhone())
    const token = await tokenOf('new-address')
    await later(hours(24))
    expect(await world.trail(patientId)).toContain('contact-change.expired')
    expect(await answer('new-address', token)).toEqual({ result: 'over' })
    await started(await strongByPhone())
  })

  test('domain §3.1 a freeze ends it, even where the login is frozen already', async () => {
    const callId = await strongByPhone()
    await started(callId)
    const freeze = { remedy: 'freeze', input: { reason: 'patient-reported' } } as const
    await marta.call(api.applyRemedy, { params: { callId }, body: freeze })
    expect(await answer('new-address')).toEqual({ result: 'over' })
  })

  test('staff stop it at basic, and the other address gets its reset at once', async () => {
    const callId = await strongByPhone()
    await started(callId)
    expect((await press(callId, stop)).status).toBe(200)
    expect((await press(callId, stop)).problem?.refusal?.code).toBe('no-contact-change')
    expect(await answer('new-address')).toEqual({ result: 'over' })
  })

  test('a notice that comes back makes the wait longer', async () => {
    await started(await strongByPhone())
    await answer('new-address')
    await world.mails()
    await world.act(async ({ tx, record }) => {
      await tx
        .updateTable('patient_contact')
        .set({ standing: 'bouncing' })
        .where('kind', '=', 'email')
        .execute()
      record({ action: 'mail.bounced', outcome: 'done', patient: patientId })
    })
    await later(hours(25))
    expect((await world.trail(patientId)).filter((one) => one.startsWith('contact-change.')).at(-1)).toBe(
      'contact-change.delayed',
    )
    await later(hours(47))
    expect(await world.trail(patientId)).toContain('contact-change.applied')
  })

  test('an import does not take away what the patient proved, until the chart has it or brings another', async () => {
    await started(await atCounter())
    await answer('new-address')
    const mails = async () =>
      (
        await world.desk.store.read
          .selectFrom('patient_contact')
          .select(['value', 'use'])
          .where('kind', '=', 'email')
          .where('ended_at', 'is', null)
          .orderBy('rank')
          .execute()
      ).map(({ value, use }) => `${value} ${use}`)
    expect(await mails()).toEqual([`${NEW} home`, `${OLD} old`])
    await world.addPatients(maria({ clinician: 'Dr. Other' }))
    expect(await mails()).toEqual([`${NEW} home`, `${OLD} old`])
    await world.addPatients(maria({ contacts: [{ kind: 'email', value: 'third@example.org', use: 'home' }] }))
    expect(await mails()).toEqual(['third@example.org home', `${OLD} old`])
  })

  test('T3 of sixteen who prove, stop and disown at once, one wins', async () => {
    await started(await strongByPhone())
    await answer('new-address')
    const tokens = { stop: await tokenOf('stop-change'), no: await tokenOf('not-for-me') }
    const told = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        i % 2 === 0 ? answer('stop-change', tokens.stop) : answer('not-for-me', tokens.no),
      ),
    )
    expect(told.filter(({ result }) => result === 'stopped' || result === 'noted')).toHaveLength(1)
  })

  test('a token of one page opens no other, and a made-up one looks like an old one', async () => {
    await started(await strongByPhone())
    const proof = await tokenOf('new-address')
    expect(await answer('stop-change', proof)).toEqual({ result: 'over' })
    expect(await answer('new-address', `${'A'.repeat(43)}nothing`)).toEqual({ result: 'over' })
    expect((await answer('new-address', proof)).result).toBe('proved')
  })
})
