import { hours, minutes } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria, maria } from './people.ts'
import { deskWithMaria, enrol, invitation, verifiedCall } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

/** A fresh patient with an invitation in the mail; every test has its own world state. */
async function invited(
  engine: (typeof engines)[number],
): Promise<{ world: World; marta: TestClient; callId: string; token: string; patientId: string }> {
  const { world, marta, patientId } = await deskWithMaria(engine)
  const callId = await verifiedCall(marta)
  await marta.call(api.applyRemedy, {
    params: { callId },
    body: invitation,
  })
  return { world, marta, callId, token: await world.newestToken(), patientId }
}

describe.each(engines)('a mailed link on %s', (engine) => {
  test('T3 one winner of 16 on one link, and only the winner’s password opens', async () => {
    const { world, token } = await invited(engine)
    const visitors = await Promise.all(Array.from({ length: 16 }, () => world.visitor()))
    const passwords = visitors.map((_, i) => `green umbrellas number ${i} dance`)
    const answers = await Promise.all(
      visitors.map((v, i) =>
        v.call(portal.choosePassword, {
          body: { token, birthDate: birthOfMaria, password: passwords[i] ?? '' },
        }),
      ),
    )
    const saved = answers.flatMap(({ body }, i) => ('result' in body && body.result === 'saved' ? [i] : []))
    expect(saved).toHaveLength(1)
    for (const [i, { status, body }] of answers.entries()) {
      if (i !== saved[0])
        expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('"redeemed"')])
    }
    const { username = '' } =
      (await world.desk.store.read.selectFrom('portal_account').select('username').executeTakeFirst()) ?? {}
    const results = []
    for (const i of [saved[0] ?? 0, (saved[0] ?? 0) === 0 ? 1 : 0]) {
      const { body } = await (await world.visitor()).call(portal.signInPatient, {
        body: { username, password: passwords[i] ?? '' },
      })
      results.push(body.result)
    }
    expect(results).toEqual(['signed-in', 'refused'])
    await world.stop()
  })

  test('a scanner that opens it twenty times changes nothing for the patient', async () => {
    const { world, token } = await invited(engine)
    const scanner = await world.visitor()
    for (let i = 0; i < 20; i++)
      expect((await scanner.call(portal.openLink, { body: { token } })).body).toMatchObject({ state: 'live' })
    const { body } = await (await world.visitor()).call(portal.choosePassword, {
      body: { token, birthDate: birthOfMaria, password: CHOSEN },
    })
    expect(body).toMatchObject({ result: 'saved' })
    expect((await scanner.call(portal.openLink, { body: { token } })).body).toMatchObject({
      state: 'redeemed',
    })
    await world.stop()
  })

  test('five wrong birth dates close the link, never the account', async () => {
    const { world, token } = await invited(engine)
    const visitor = await world.visitor()
    for (const triesLeft of [4, 3, 2, 1]) {
      const { body } = await visitor.call(portal.checkBirthDate, { body: { token, birthDate: '1984-12-03' } })
      expect(body).toEqual({ result: 'wrong', triesLeft })
    }
    const last = await visitor.call(portal.checkBirthDate, { body: { token, birthDate: '1984-12-03' } })
    expect(last.body).toMatchObject({ result: 'ended', link: { state: 'locked' } })
    const right = await visitor.call(portal.choosePassword, {
      body: { token, birthDate: birthOfMaria, password: CHOSEN },
    })
    expect(right.body).toMatchObject({ result: 'ended', link: { state: 'locked' } })
    const account = await world.desk.store.read.selectFrom('portal_account').selectAll().executeTakeFirst()
    expect(account).toMatchObject({ lock_kind: 'none', hold: 'none', lifecycle: 'invited' })
    await world.stop()
  })

  test('says why it ended: replaced by a newer one, run out, torn', async () => {
    const { world, marta, callId, token } = await invited(engine)
    world.clock.pass(minutes(3))
    await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'resend-invitation', input: { reason: 'not-received', confirm: false } },
    })
    const visitor = await world.visitor()
    const newerAt = world.clock.now()
    expect((await visitor.call(portal.openLink, { body: { token } })).body).toEqual({
      state: 'superseded',
      kind: 'invitation',
      newerAt,
    })
    const newer = await world.newestToken()
    expect(newer).not.toBe(token)
    expect((await visitor.call(portal.openLink, { body: { token: newer } })).body).toMatchObject({
      state: 'live',
    })
    world.clock.pass(hours(73))
    expect((await visitor.call(portal.openLink, { body: { token: newer } })).body).toMatchObject({
      state: 'expired',
      life: hours(72),
    })
    expect((await visitor.call(portal.openLink, { body: { token: 'A'.repeat(43) } })).body).toEqual({
      state: 'unknown',
    })
    await world.stop()
  })

  test('P8 P9 a new password ends sessions and other links, and a notice goes to the address on file', async () => {
    const world = await startWorld(engine)
    await world.addPatients(maria())
    const marta = await world.staff()
    const username = await enrol(world, marta, CHOSEN)
    const phone = await world.visitor()
    await phone.call(portal.signInPatient, { body: { username, password: CHOSEN } })
    world.clock.pass(minutes(5))
    await phone.call(portal.forgotPassword, { body: { name: username, language: 'es' } })
    const token = await world.newestToken()
    world.clock.pass(minutes(3))
    await phone.call(portal.extendPatientSession)
    const other = await world.visitor()
    const { body } = await other.call(portal.choosePassword, {
      body: { token, birthDate: birthOfMaria, password: 'four yellow trains whistle' },
    })
    expect(body.result).toBe('saved')
    expect((await phone.call(portal.getPatientSession)).body).toMatchObject({ signedIn: false })
    expect((await other.call(portal.getPatientSession)).body).toMatchObject({ signedIn: false })
    const subjects = (await world.mails()).map((m) => m.subject)
    expect(subjects.at(-1)).toContain('Su contraseña cambió')
    expect(await world.trail()).toContain('link.redeemed')
    await world.stop()
  })

  test('T5 no token and no address is left in the outbox once a mail was handed over', async () => {
    const { world, token } = await invited(engine)
    const rows = await world.desk.store.read.selectFrom('outbox_message').selectAll().execute()
    expect(rows.map(({ state, recipient, sealed_token }) => ({ state, recipient, sealed_token }))).toEqual([
      { state: 'handed-over', recipient: null, sealed_token: null },
    ])
    const links = await world.desk.store.read.selectFrom('access_link').selectAll().execute()
    expect(JSON.stringify([rows, links])).not.toContain(token)
    await world.stop()
  })
})

describe.each(engines)('nobody learns who has an account on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld(engine)
    await world.addPatients(maria())
    await enrol(world, await world.staff(), CHOSEN)
  })
  afterAll(() => world.stop())

  test('P7 known, unknown and locked names are answered alike at sign-in', async () => {
    const { username = '' } =
      (await world.desk.store.read.selectFrom('portal_account').select('username').executeTakeFirst()) ?? {}
    const tryOnce = async (name: string) => {
      const visitor = await world.visitor()
      const { status, body, headers } = await visitor.call(portal.signInPatient, {
        body: { username: name, password: 'not the right one at all' },
      })
      return { status, body, headers: [...headers.keys()].sort() }
    }
    const known = []
    const unknown = []
    for (let i = 0; i < 6; i++) {
      known.push(await tryOnce(username))
      unknown.push(await tryOnce('nobody42'))
    }
    expect(known).toEqual(unknown)
    expect(known.at(-1)?.body).toMatchObject({ result: 'wait' })
  })

  test('P7 forgot password and forgot username say the same to everyone, and mail only the address on file', async () => {
    const before = (await world.mails()).length
    const visitor = await world.visitor()
    const answers = []
    for (const name of ['nobody42', 'nobody@example.org', 'maria.garcia@example.org']) {
      answers.push(await visitor.call(portal.forgotPassword, { body: { name, language: 'en' } }))
    }
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    const mails = await world.mails()
    expect(mails).toHaveLength(before + 1)
    expect(mails.at(-1)?.to).toEqual(['maria.garcia@example.org'])
  })
})
