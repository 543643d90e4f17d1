import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { deskWithMaria, enrol, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

const BIRTH = '1984-03-12'

describe.each(engines)('a patient alone, with odd input, on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  test('edge case 8 asked for by a second address, a username still never goes to a mailbox that two accounts use', async () => {
    const username = await enrol(world, marta, CHOSEN)
    const home = { kind: 'email', value: 'home@example.org', use: 'home' } as const
    const work = { kind: 'email', value: 'maria.work@example.org', use: 'work' } as const
    const [johnId = ''] = await world.addPatients(
      john({ contacts: [home] }),
      maria({ contacts: [home, work] }),
    )
    const account = await world.desk.store.read
      .selectFrom('portal_account')
      .selectAll()
      .executeTakeFirstOrThrow()
    await world.desk.store.write
      .insertInto('portal_account')
      .values({ ...account, id: 'account-of-john', patient_id: johnId, username: 'jsmith77' })
      .execute()
    const before = (await world.mails()).length
    world.clock.pass(minutes(5))
    const visitor = await world.visitor()
    await visitor.call(portal.forgotUsername, { body: { email: work.value, language: 'en' } })
    const mails = (await world.mails()).slice(before)
    expect(mails.flatMap(({ to }) => to)).toEqual([home.value])
    expect(JSON.stringify(mails)).not.toContain(username)
  })

  test.each([
    ['nothing but lone halves of characters', '\ud800'.repeat(20), 'common'],
    ['nothing but spaces', ' '.repeat(20), 'common'],
    ['as many characters as a request may hold', 'x'.repeat(2_048), 'too-long'],
  ])('P3 a password of %s is refused in words', async (_what, password, rule) => {
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    const body = { token: await world.newestToken(), birthDate: BIRTH, password }
    const answer = await (await world.visitor()).call(portal.choosePassword, { body })
    expect(answer.body).toMatchObject({ result: 'refused', rule })
  })

  test('a birth date that is none counts as a wrong one, and as no fault', async () => {
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    const token = await world.newestToken()
    const visitor = await world.visitor()
    for (const [n, birthDate] of ['1984-02-31', '0000-00-00', '9999-99-99'].entries()) {
      const { body } = await visitor.call(portal.checkBirthDate, { body: { token, birthDate } })
      expect(body).toEqual({ result: 'wrong', triesLeft: 4 - n })
    }
    for (const birthDate of ['12/03/1984', '', '1984-3-12', '١٩٨٤-٠٣-١٢', '1984-03-12\n']) {
      const answer = await visitor.call(portal.checkBirthDate, { body: { token, birthDate } })
      expect([birthDate, answer.status, answer.problem?.changed]).toEqual([birthDate, 400, 'no'])
    }
  })
})
