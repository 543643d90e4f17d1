import { minutes, newLink } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sendFailedAgain } from '../src/mail-pause/send-failed-again.ts'
import { takeReport } from '../src/outbox/bounces/take-report.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const at = (who: string, provider: string) => ({
  contacts: [{ kind: 'email', value: `${who}@${provider}`, use: 'home' } as const],
})

describe.each(engines)('edge case 34 a provider turns everybody away, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patients: string[]
  beforeEach(async () => {
    world = await startWorld(engine)
    patients = await world.addPatients(
      ...[1, 2, 3, 4, 5].map((n) =>
        john({
          sourceKey: `p${n}`,
          identifiers: [{ kind: 'mrn', value: `300-220${n}` }],
          birthDate: `197${n}-03-04`,
          ...at(`p${n}`, 'Example.org'),
        }),
      ),
      maria(),
      john({ sourceKey: 'other', birthDate: '1980-01-01', ...at('other', 'small.example') }),
    )
    marta = await world.staff()
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const invite = (patientId: string) =>
    world.act(async (unit) => {
      const facts = await unit.factsFor(patientId)
      const { changes, message } = newLink(facts, 'invitation', 'desk')
      const first = facts.account ? [] : [{ change: 'create-account' } as const]
      await unit.carryOut(
        {
          changes: [...first, ...changes],
          messages: [message],
          audit: [{ action: 'invitation.queued', outcome: 'done', patient: patientId }],
        },
        facts,
      )
    })
  const rows = () =>
    world.desk.store.read.selectFrom('outbox_message').selectAll().orderBy('queued_at').execute()
  /** Five invitations that their provider accepts and then turns away. */
  async function turnedAway(report: 'blocked' | 'hard' = 'blocked', people = 5) {
    for (const id of patients.slice(0, people)) await invite(id)
    await world.mails()
    for (const { id } of await rows()) await takeReport(world.desk, id, { report, status: '5.7.1' })
  }
  const paused = async () => (await ines.call(api.getApprovals)).body.paused
  const tells = async (action: string) => (await world.trail()).filter((one) => one === action).length
  const press = (callId: string) =>
    marta.call(api.applyRemedy, {
      params: { callId },
      body: { ...invitation, input: { ...invitation.input, confirm: false } },
    })

  test('it is paused once, told to every desk and to whoever decides, and others are mailed as before', async () => {
    await turnedAway()
    expect(await paused()).toMatchObject([
      { provider: 'example.org', peopleFailed: 5, taken: 0, waiting: 5, own: false },
    ])
    expect((await marta.call(api.getDesk)).body.mail.paused).toMatchObject([{ since: world.clock.now() }])
    expect(JSON.stringify((await marta.call(api.getDesk)).body)).not.toContain('example.org')
    expect(await tells('mail.paused')).toBe(1)
    await invite(patients[6] ?? '')
    expect((await world.mails()).at(-1)).toMatchObject({ to: [expect.stringContaining('small.example')] })
  })

  test('four are no mass, and neither is a provider that took more', async () => {
    await turnedAway('blocked', 4)
    expect(await paused()).toEqual([])
  })

  test('what is queued waits, a remedy that mails is refused with another way, and nothing dies unseen', async () => {
    await turnedAway()
    await invite(patients[5] ?? '')
    const before = (await rows()).find(({ patient_id }) => patient_id === patients[5])
    const callId = await verifiedCall(marta)
    expect((await press(callId)).problem?.refusal).toMatchObject({
      code: 'sends-paused',
      instead: 'issue-temporary-login',
    })
    const waits = () =>
      world.desk.store.read
        .selectFrom('outbox_message')
        .selectAll()
        .where('id', '=', before?.id ?? '')
        .executeTakeFirstOrThrow()
    expect(await waits()).toMatchObject({ state: 'queued', ended_at: null })
    world.clock.pass(world.desk.house().policy.invitationLife + 1)
    world.desk.mail.kick()
    await expect.poll(async () => (await waits()).state).toBe('abandoned')
  })

  test('domain §3.10 one asks, another agrees; one’s own yes, a late one and a second one are refused', async () => {
    await turnedAway()
    const [{ id: pauseId } = { id: '' }] = await paused()
    const params = { pauseId }
    expect((await ines.call(api.resumeMail, { params })).problem?.refusal?.code).toBe('approval-needed')
    expect((await ines.call(api.askResumeMail, { params })).status).toBe(200)
    expect((await marta.call(api.askResumeMail, { params })).problem?.refusal?.code).toBe('approval-pending')
    expect((await ines.call(api.resumeMail, { params })).problem?.refusal?.code).toBe('own-request')
    expect((await marta.call(api.resumeMail, { params })).problem?.type).toBe('no-right')
    world.clock.pass(minutes(10))
    expect((await marta.call(api.askResumeMail, { params })).status).toBe(200)
    const two = await Promise.all([1, 2, 3].map(() => ines.call(api.resumeMail, { params })))
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await tells('mail.resumed')).toBe(1)
    expect((await ines.call(api.resumeMail, { params: { pauseId: 'no-such-pause-there' } })).status).toBe(404)
  })

  test.each(['blocked', 'hard'] as const)(
    'after %s, all that failed goes again in bulk, once, to addresses that are good again',
    async (report) => {
      await turnedAway(report)
      const [{ id: pauseId } = { id: '' }] = await paused()
      await marta.call(api.askResumeMail, { params: { pauseId } })
      world.clock.pass(minutes(1))
      await ines.call(api.resumeMail, { params: { pauseId } })
      // Two servers, and one that was interrupted before.
      await Promise.all([sendFailedAgain(world.desk), sendFailedAgain(world.desk)])
      await sendFailedAgain(world.desk)
      expect(await world.mails()).toHaveLength(10)
      expect(await tells('mail.sent-again')).toBe(5)
      const { read } = world.desk.store
      expect(await read.selectFrom('mail_suppression').selectAll().execute()).toEqual([])
      expect(
        await read.selectFrom('patient_contact').selectAll().where('standing', '=', 'bouncing').execute(),
      ).toEqual([])
      const live = await read.selectFrom('access_link').selectAll().where('end_kind', 'is', null).execute()
      expect(live).toHaveLength(5)
      expect(await paused()).toEqual([])
      // It counts from here: one more failure is one.
      const last = (await rows()).find(({ state }) => state === 'handed-over')
      await takeReport(world.desk, last?.id ?? '', { report: 'blocked' })
      expect(await paused()).toEqual([])
    },
  )
})
