import { days, type InactiveReason, minutes, representativesNow } from '@portal-desk/domain'
import { authoritiesOver, importAuthorities, readFacts } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { listed, look, newestReport, report, settle, undo } from './inactive-steps.ts'
import { john, maria } from './people.ts'
import { callAbout, deskWithMaria, enrol, invitation, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'
const confirm = { verdict: 'confirm' } as const

describe.each(engines)('domain §3.8 inactive on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const page = async (client: TestClient, callId: string) =>
    (await client.call(api.getWorkspace, { params: { callId } })).body
  const signIn = async (username: string) => {
    const visitor = await world.visitor()
    const { body } = await visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } })
    return { visitor, result: body.result }
  }
  /** Reported by an agent in a call that nobody was verified in; answers the report's id. */
  const reported = async (reason: InactiveReason, text = HER): Promise<string> => {
    const callId = await callAbout(marta, text)
    expect((await report(marta, callId, reason)).status).toBe(200)
    return newestReport(ines)
  }
  const account = () =>
    world.desk.store.read
      .selectFrom('portal_account')
      .select(['lifecycle', 'inactive_reason', 'credential', 'password_hash'])
      .where('patient_id', '=', patientId)
      .executeTakeFirst()

  test('anybody is reported before any check; the page shows it, and a second report says that it is known', async () => {
    const callId = await callAbout(marta, HER)
    const told = await report(marta, callId, 'deceased')
    expect(told.body).toMatchObject({
      done: 'Reported. The login still works until someone decides.',
      say: { en: expect.stringMatching(/^I’m very sorry/), es: expect.stringMatching(/^Lamento mucho/) },
    })
    const { reported, level, status } = await page(marta, callId)
    expect(reported).toMatchObject([{ label: 'Reported inactive: deceased' }])
    expect([level.level, status]).toEqual(['none', undefined])
    const again = await report(marta, callId, 'deceased')
    expect(again.problem?.refusal?.code).toBe('already-reported')
    expect((await report(marta, callId, 'moved')).status).toBe(200)
    expect(await world.trail(patientId)).toEqual(
      expect.arrayContaining(['inactive.reported', 'inactive.refused!']),
    )
  })

  test('V1 a representative reports whom they call about, never themselves; without naming anybody, nobody', async () => {
    const [johnId = ''] = await world.addPatients(john())
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const of = { params: { callId } }
    const caller = { language: 'en', interpreter: false, relay: false, unhurried: false } as const
    await marta.call(api.setCaller, { ...of, body: { ...caller, relationship: 'proxy' } })
    await marta.call(api.searchPatients, { body: { callId, text: HER } })
    await marta.call(api.chooseRecord, { ...of, body: { patientId, searchText: HER } })
    expect((await report(marta, callId, 'deceased')).problem?.refusal?.code).toBe('patient-not-named')
    const him = 'john smith 3/4/1971'
    await marta.call(api.searchPatients, { body: { callId, text: him } })
    await marta.call(api.namePatient, { ...of, body: { patientId: johnId, searchText: him } })
    expect((await report(marta, callId, 'deceased')).status).toBe(200)
    const ruth = await world.staff('ruth')
    expect((await listed(ruth, 'waiting')).rows).toMatchObject([{ who: 'Smith, J.' }])
    const [own] = (await page(marta, callId)).reported ?? []
    const params = { callId, reportId: own?.id ?? '' }
    expect((await marta.call(api.takeReportBack, { params })).status).toBe(200)
    expect((await listed(ruth, 'waiting')).rows).toEqual([])
    expect(await world.trail(patientId)).not.toContain('inactive.reported')
  })

  test('edge case 6 who acts for the dead acts no more, and does again once it is undone', async () => {
    const [johnId = ''] = await world.addPatients(john())
    await world.act(async ({ tx, record }) => {
      await importAuthorities(tx, world.desk.vault, [
        {
          source: 'test',
          sourceKey: 'john-maria',
          representativeKey: 'maria',
          patientKey: 'john',
          kind: 'power-of-attorney',
          scope: 'full',
          active: true,
        },
      ])
      record({ action: 'authority.put', outcome: 'done', patient: johnId, reason: 'power-of-attorney' })
    })
    const ruth = await world.staff('ruth')
    const id = await reported('deceased', 'john smith 3/4/1971')
    expect((await look(ruth, id)).effects).toContain('1 person who acts for this patient: their access ends.')
    await settle(ruth, id, confirm)
    expect((await look(ruth, id)).known[0]?.text).toMatch(/^Deceased/)
    const over = () => authoritiesOver(world.desk.store.read, johnId)
    const facts = async () => {
      const { store, vault, house } = world.desk
      return readFacts(store.read, store.dialect, vault, world.clock.now(), house(), johnId, false)
    }
    expect(representativesNow(await facts(), await over())).toBe(0)
    await undo(ruth, id)
    expect(representativesNow(await facts(), await over())).toBe(1)
  })

  test('console-words §0 a colleague’s report is told only once the caller is verified', async () => {
    await reported('moved')
    const devon = await world.staff('devon')
    const callId = await callAbout(devon, HER)
    expect((await page(devon, callId)).reported).toBeUndefined()
    const verified = await verifiedCall(devon)
    const [line] = (await page(devon, verified)).reported ?? []
    expect(line).toMatchObject({ label: 'Reported inactive: moved to another clinic' })
    expect(line).not.toHaveProperty('takeBackUntil')
  })

  test('domain §4 whoever reported it takes it back within the window, and then no more', async () => {
    const callId = await callAbout(marta, HER)
    const back = (reportId: string) =>
      marta.call(api.takeReportBack, { params: { callId, reportId }, body: {} })
    await report(marta, callId, 'moved')
    expect((await back(await newestReport(ines))).status).toBe(200)
    expect((await listed(ines, 'waiting')).rows).toEqual([])
    await report(marta, callId, 'moved')
    const again = await newestReport(ines)
    world.clock.pass(minutes(14))
    await marta.call(api.extendStaffSession)
    world.clock.pass(minutes(1))
    expect((await back(again)).problem?.refusal?.code).toBe('too-late-to-undo')
  })

  test('confirmed, the login is shut in that moment: session, link, sign-in; undone, it is as it was', async () => {
    const username = await enrol(world, marta, CHOSEN)
    const { visitor } = await signIn(username)
    const callId = await verifiedCall(marta)
    world.clock.pass(minutes(3))
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    const token = await world.newestToken()
    const before = await account()

    const id = await reported('moved')
    const seen = await look(ines, id)
    expect(seen).toMatchObject({
      row: { who: 'García, M.', born: '1984', reason: 'Moved to another clinic', by: 'M. Lindqvist' },
      may: ['confirm', 'dismiss'],
    })
    expect(seen.effects).toEqual(
      expect.arrayContaining(['1 device signed in: ended at once.', '1 link that still worked: ended.']),
    )
    expect((await settle(ines, id, confirm)).status).toBe(200)
    expect(await account()).toMatchObject({ lifecycle: 'deactivated', inactive_reason: 'moved' })
    expect((await visitor.call(portal.getPatientSession)).body).toMatchObject({ signedIn: false })
    expect((await signIn(username)).result).toBe('refused')
    expect((await visitor.call(portal.openLink, { body: { token } })).body.state).not.toBe('live')
    const trail = await world.trail(patientId)
    expect(trail).toEqual(
      expect.arrayContaining(['inactive.confirmed', 'account.deactivated', 'link.revoked']),
    )

    expect((await undo(ines, id)).status).toBe(200)
    expect(await account()).toEqual(before)
    expect((await signIn(username)).result).toBe('signed-in')
    expect((await visitor.call(portal.openLink, { body: { token } })).body.state).not.toBe('live')
    expect((await undo(ines, id)).problem?.refusal?.code).toBe('someone-else-changed-it')
  })

  test('invariant 4 a mail with a way in that has not left stays here', async () => {
    const callId = await verifiedCall(marta)
    const id = await reported('moved')
    const queued = world.desk.store.read
      .selectFrom('outbox_message')
      .select('state')
      .where('patient_id', '=', patientId)
      .where('template', '=', 'invitation')
    // Queued and kept from leaving, as while the mail server does not answer.
    await world.desk.outbox?.stop()
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    expect(await queued.executeTakeFirst()).toMatchObject({ state: 'queued' })
    await settle(ines, id, confirm)
    expect(await queued.executeTakeFirst()).toMatchObject({ state: 'cancelled' })
  })

  test('who has no login is closed as well: no invitation leaves until it is undone', async () => {
    const id = await reported('dormant')
    expect((await settle(ines, id, confirm)).status).toBe(200)
    const callId = await verifiedCall(marta)
    const sent = () => marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    expect((await page(marta, callId)).status).toMatchObject({ label: 'Inactive: Not used for a long time' })
    expect((await sent()).problem?.refusal?.code).toBe('account-inactive')
    expect((await undo(ines, id)).status).toBe(200)
    expect((await sent()).status).toBe(200)
  })

  test('reactivated by the desk, the report is over: nothing is left to undo', async () => {
    await enrol(world, marta, CHOSEN)
    const id = await reported('moved')
    await settle(ines, id, confirm)
    const callId = await verifiedCall(marta)
    const order = {
      remedy: 'reactivate',
      input: { reason: 'patient-returned', confirm: false },
    } as const
    world.clock.pass(minutes(3))
    expect((await marta.call(api.applyRemedy, { params: { callId }, body: order })).status).toBe(200)
    expect(await account()).toMatchObject({ lifecycle: 'active', credential: 'must-change' })
    expect((await undo(ines, id)).problem?.refusal?.code).toBe('someone-else-changed-it')
    expect((await listed(ines, 'settled')).rows).toMatchObject([{ id, state: 'undone' }])
  })

  test.each(['deceased', 'dismissed', 'privacy'] as const)(
    'domain §3.8 %s is the privacy officer’s alone, and no supervisor’s',
    async (reason) => {
      const id = await reported(reason)
      expect(await look(ines, id)).toMatchObject({
        may: [],
        whyNot: expect.stringMatching(/only the privacy/),
      })
      expect((await settle(ines, id, confirm)).problem?.refusal?.code).toBe('no-right')
      const ruth = await world.staff('ruth')
      expect((await settle(ruth, id, confirm)).status).toBe(200)
      expect((await undo(ines, id)).problem?.refusal?.code).toBe('no-right')
      expect((await undo(ruth, id)).status).toBe(200)
    },
  )

  test('edge case 6 a death that a report brought stays one when the directory is imported again', async () => {
    await enrol(world, marta, CHOSEN)
    const ruth = await world.staff('ruth')
    await settle(ruth, await reported('deceased'), confirm)
    const dead = () =>
      world.desk.store.read
        .selectFrom('patient')
        .select('deceased')
        .where('id', '=', patientId)
        .executeTakeFirstOrThrow()
    expect(await dead()).toEqual({ deceased: 1 })
    await world.addPatients(maria({ clinician: 'Dr. Ann Bell' }))
    expect(await dead()).toEqual({ deceased: 1 })
    expect((await listed(ruth, 'waiting')).rows).toEqual([])
  })

  test('nobody confirms their own report, and one that was set aside keeps its reason and changes nothing', async () => {
    await enrol(world, marta, CHOSEN)
    const callId = await callAbout(ines, HER)
    await report(ines, callId, 'moved')
    const id = await newestReport(ines)
    expect((await settle(ines, id, confirm)).problem?.refusal?.code).toBe('own-request')
    const ruth = await world.staff('ruth')
    const note = 'Seen at the counter last week'
    const aside = { verdict: 'dismiss', reason: 'still-with-us', note } as const
    expect((await settle(ruth, id, aside)).status).toBe(200)
    expect(await look(ruth, id)).toMatchObject({
      row: { state: 'dismissed' },
      setAside: 'Patient is still with us',
      note,
      may: [],
    })
    expect(await account()).toMatchObject({ lifecycle: 'active' })
    expect((await report(ines, callId, 'moved')).status).toBe(200)
  })

  test('T3 of sixteen who confirm one wins, and everything happens once', async () => {
    await enrol(world, marta, CHOSEN)
    const id = await reported('moved')
    const told = await Promise.all(Array.from({ length: 16 }, () => settle(ines, id, confirm)))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    const trail = await world.trail(patientId)
    expect(trail.filter((action) => action === 'account.deactivated')).toHaveLength(1)
    const undone = await Promise.all(Array.from({ length: 16 }, () => undo(ines, id)))
    expect(undone.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('domain §4 after thirty days it is reactivated, not undone', async () => {
    await enrol(world, marta, CHOSEN)
    const id = await reported('moved')
    await settle(ines, id, confirm)
    world.clock.pass(days(30))
    expect((await undo(await world.staff('ines'), id)).problem?.refusal?.code).toBe('too-late-to-undo')
  })
})
