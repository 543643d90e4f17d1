import type { RemedyOrder } from '@portal-desk/contract'
import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cellsOf } from './cells.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { enrol, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints, startWorld, type World } from './world.ts'

describe.each(engines)('remedies without a link on %s', (engine) => {
  let world: World
  let marta: TestClient
  let username: string
  beforeEach(async () => {
    world = await startWorld(engine)
    await world.addPatients(maria())
    marta = await world.staff()
    username = await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
  })
  afterEach(() => world.stop())
  const press = async (body: RemedyOrder, callId?: string) => {
    const call = callId ?? (await verifiedCall(marta))
    return marta.call(api.applyRemedy, { params: { callId: call }, body })
  }
  const signIn = async (password: string) => {
    const visitor = await world.visitor()
    const { body } = await visitor.call(portalEndpoints.signInPatient, { body: { username, password } })
    return { visitor, result: body.result }
  }

  test('M1 a username reminder is one mail with the name and no link, and counts for the next one', async () => {
    const callId = await verifiedCall(marta)
    const order = { remedy: 'send-username-reminder', input: { confirm: false } } as const
    const before = (await world.mails()).length
    expect((await press(order, callId)).body).toMatchObject({ done: expect.stringMatching(/on its way out/) })
    const mails = await world.mails()
    expect(mails).toHaveLength(before + 1)
    expect(mails.at(-1)?.text).toContain(username)
    expect(mails.at(-1)?.text).not.toMatch(/#|token/)
    expect((await press(order, callId)).problem?.refusal?.code).toBe('sent-a-moment-ago')
    expect((await world.trail()).filter((action) => action === 'username-reminder.queued')).toHaveLength(1)
  })

  test('edge case 32 sign out everywhere ends every session of the patient at once', async () => {
    const first = await signIn(CHOSEN)
    const second = await signIn(CHOSEN)
    expect([first.result, second.result]).toEqual(['signed-in', 'signed-in'])
    const callId = await verifiedCall(marta)
    expect((await press({ remedy: 'sign-out-everywhere', input: { confirm: false } }, callId)).status).toBe(
      200,
    )
    for (const { visitor } of [first, second])
      expect((await visitor.call(portalEndpoints.getPatientSession, {})).body).toMatchObject({
        signedIn: false,
      })
    const again = await press({ remedy: 'sign-out-everywhere', input: { confirm: false } }, callId)
    expect(again.problem?.refusal?.code).toBe('nobody-signed-in')
    expect(await world.trail()).toContain('patient.signed-out-everywhere')
  })

  test('domain §4 a username the caller says is answered yes or no, twice a call, and kept nowhere', async () => {
    const callId = await verifiedCall(marta)
    const say = (said: string) =>
      press({ remedy: 'confirm-username', input: { username: said, confirm: false } }, callId)
    expect((await say('somebody77')).body).toMatchObject({ done: 'No, that is not it.' })
    expect((await say(username.toUpperCase())).body).toMatchObject({ done: 'Yes, that is it.' })
    expect((await say(username)).problem?.refusal?.code).toBe('no-username-tries-left')
    expect((await world.trail()).filter((action) => action === 'username.checked')).toHaveLength(2)
  })

  test('domain §4 the blind question is answered yes or no, twice a call, and what was typed is kept nowhere', async () => {
    const callId = await verifiedCall(marta)
    const say = (email: string) =>
      press({ remedy: 'confirm-email', input: { email, confirm: false } }, callId)
    const other = 'someone.quite.else@example.org'
    const no = await say(other)
    expect(no.body).toMatchObject({ done: 'No, we have another one.' })
    expect((await marta.call(api.getWorkspace, { params: { callId } })).body.causes).toContainEqual(
      expect.objectContaining({ code: 'EMAIL_OUTDATED', confidence: 'likely' }),
    )
    const yes = await say('Maria.Garcia@EXAMPLE.org')
    expect(yes.body).toMatchObject({ done: 'Yes, that is the one we have.', say: no.body.say })
    expect((await say(other)).problem?.refusal?.code).toBe('no-email-tries-left')
    expect((await world.trail()).filter((action) => action === 'email.checked')).toHaveLength(2)
    for (const [place, text] of await cellsOf(world.desk.store))
      expect([place, text.includes(other)]).toEqual([place, false])
  })

  test('domain §3.1 a login that was switched off is opened with a link; the old password stays worthless', async () => {
    await world.desk.store.write
      .updateTable('portal_account')
      .set({ lifecycle: 'deactivated', inactive_reason: 'moved' })
      .where('username', '=', username)
      .execute()
    expect((await signIn(CHOSEN)).result).not.toBe('signed-in')
    const callId = await verifiedCall(marta)
    const page = await marta.call(api.getWorkspace, { params: { callId } })
    expect(page.body.causes?.[0]).toMatchObject({ code: 'INACTIVE', next: { remedy: 'reactivate' } })
    const done = await press(
      { remedy: 'reactivate', input: { reason: 'patient-returned', confirm: false } },
      callId,
    )
    expect(done.body).toMatchObject({ done: 'Active again. Reset link on its way out.' })
    expect((await signIn(CHOSEN)).result).not.toBe('signed-in')
    const token = await world.newestToken()
    const visitor = await world.visitor()
    const chosen = `${CHOSEN} again`
    const saved = await visitor.call(portalEndpoints.choosePassword, {
      body: { token, birthDate: '1984-03-12', password: chosen },
    })
    expect(saved.body.result).toBe('saved')
    expect((await signIn(chosen)).result).toBe('signed-in')
    expect(await world.trail()).toContain('account.reactivated')
  })

  test('domain §4 unlock only lets the old password in again, and mails nothing', async () => {
    for (let tries = 0; tries < 5; tries++) await signIn(`${CHOSEN} wrong`)
    expect((await signIn(CHOSEN)).result).not.toBe('signed-in')
    const queued = async () => (await world.trail()).filter((action) => action === 'mail.queued').length
    const before = await queued()
    const done = await press({ remedy: 'unlock-only', input: { reason: 'keyboard', confirm: false } })
    expect(done.body).toMatchObject({ done: 'Unlocked. The old password still counts.' })
    expect(await queued()).toBe(before)
    expect((await signIn(CHOSEN)).result).toBe('signed-in')
  })
})
