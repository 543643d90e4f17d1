import { days, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria } from './people.ts'
import { deskWithMaria, enrol, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('"this wasn’t me" on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  let username: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    username = await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
  })
  afterEach(() => world.stop())

  const sendReset = async (): Promise<{ callId: string; token: string; report: string }> => {
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    return { callId, token: await world.newestToken(), report: await world.newestReport() }
  }
  const report = async (token: string, visitor?: TestClient) =>
    (await (visitor ?? (await world.visitor())).call(portal.reportNotMe, { body: { token } })).body.result
  const open = async (token: string) =>
    (await (await world.visitor()).call(portal.openReport, { body: { token } })).body
  const account = () =>
    world.desk.store.read.selectFrom('portal_account').selectAll().executeTakeFirstOrThrow()
  const signIn = async (visitor?: TestClient) =>
    (
      await (visitor ?? (await world.visitor())).call(portal.signInPatient, {
        body: { username, password: CHOSEN },
      })
    ).body.result

  test('domain §3.1 one press shuts everything, the desk hears of it, and the notice goes to the address on file', async () => {
    const { token, report: mine } = await sendReset()
    const inside = await world.visitor()
    expect(await signIn(inside)).toBe('signed-in')
    expect(await open(mine)).toMatchObject({ state: 'ready', template: 'reset' })
    expect((await account()).hold).toBe('none')
    expect(await report(mine)).toBe('frozen')
    expect(await account()).toMatchObject({ hold: 'patient-reported', hold_reason: 'patient-reported' })
    expect((await inside.call(portal.getPatientSession)).body.signedIn).toBe(false)
    expect(await signIn()).toBe('refused')
    const link = await (await world.visitor()).call(portal.openLink, { body: { token } })
    expect(link.body.state).toBe('revoked')
    const mails = await world.mails()
    // It leaves beside the notice of the sign-in, and either may be first.
    const notice = mails.find(({ subject }) => /frozen|congelada/.test(subject))
    expect(notice).toMatchObject({ to: ['maria.garcia@example.org'] })
    const ines = await world.staff('ines')
    const { frozen } = (await ines.call(api.getApprovals)).body
    expect(frozen).toMatchObject([{ who: 'García, M.', born: '1984', at: world.clock.now() }])
    expect(await world.trail()).toContain('record.listed')
    const callId = await verifiedCall(marta)
    const page = (await marta.call(api.getWorkspace, { params: { callId } })).body
    expect(page.causes?.[0]).toMatchObject({ code: 'ON_HOLD' })
    expect(JSON.stringify(page.causes?.[0])).toContain('Hold set by the patient')
    expect(page.story?.map(({ text }) => text)).toContain('The patient said “this wasn’t me”: frozen')
  })

  test('a live code that was read out to somebody else ends as well', async () => {
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const body = { patientId, searchText: 'maria garcia 3/12/1984' }
    await marta.call(api.chooseRecord, { params: { callId }, body })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const order = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
    const { body: issued } = await marta.call(api.applyRemedy, { params: { callId }, body: order })
    expect(await report(await world.newestReport())).toBe('frozen')
    const typed = await (await world.visitor()).call(portal.enterCode, {
      body: { code: issued.shownOnce?.code ?? '', birthDate: birthOfMaria },
    })
    expect(typed.body.result).not.toBe('right')
  })

  test('T3 sixteen presses shut it once: one hold, one notice', async () => {
    const { report: mine } = await sendReset()
    const visitors = await Promise.all(Array.from({ length: 16 }, () => world.visitor()))
    const told = await Promise.all(visitors.map((visitor) => report(mine, visitor)))
    expect(new Set(told)).toEqual(new Set(['frozen']))
    const trail = await world.trail(patientId)
    expect(trail.filter((action) => action === 'account.held')).toHaveLength(1)
    expect((await world.mails()).filter(({ subject }) => /frozen|congelada/.test(subject))).toHaveLength(1)
  })

  test('a made-up, a torn and an old token do nothing, and say so', async () => {
    const { report: mine } = await sendReset()
    const forged = `${'A'.repeat(43)}${mine.slice(43)}`
    for (const token of [forged, mine.slice(0, 43), `${mine}x`, 'B'.repeat(64)]) {
      expect(await report(token)).toBe('unknown')
      expect(await open(token)).toEqual({ state: 'unknown' })
    }
    world.clock.pass(days(30))
    expect(await open(mine)).toEqual({ state: 'over' })
    expect(await report(mine)).toBe('over')
    expect((await account()).hold).toBe('none')
  })

  test('T5 the token stands in no row, and each mail has its own', async () => {
    const { report: first } = await sendReset()
    world.clock.pass(minutes(30))
    marta = await world.staff()
    const { report: second } = await sendReset()
    expect(second).not.toBe(first)
    for (const table of ['outbox_message', 'access_link', 'outcome', 'audit_entry'] as const) {
      const stored = await world.desk.store.read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(stored)).not.toContain(first)
      expect(JSON.stringify(stored)).not.toContain(first.slice(0, 43))
    }
  })

  test('invariant 5 a supervisor and a strong check open it again, with a new password', async () => {
    const { report: mine } = await sendReset()
    await report(mine)
    world.clock.pass(minutes(30))
    marta = await world.staff()
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const text = 'maria garcia 3/12/1984'
    await marta.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: text } })
    await marta.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    const order = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const
    const { approvalId } = (await marta.call(api.askApproval, { params: { callId }, body: order })).body
    const ines = await world.staff('ines')
    await ines.call(api.settleApproval, { params: { approvalId }, body: { verdict: 'approve' } })
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    expect((await marta.call(api.applyRemedy, { params: { callId }, body: order })).status).toBe(200)
    expect((await ines.call(api.getApprovals)).body.frozen).toEqual([])
    // Pressed once more afterwards, the old mail shuts it again: to protect needs little.
    expect(await report(mine)).toBe('frozen')
    expect((await account()).hold).toBe('patient-reported')
  })
})
