import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engines } from './engines.ts'
import { consolidate, deskWithTwoLogins, SECOND_MAILBOX, type TwoLogins } from './two-logins.ts'
import { CHOSEN, portalEndpoints as portal } from './world.ts'

describe.each(engines)('P7 whoever uses a login that was retired, on %s', (engine) => {
  let desk: TwoLogins
  beforeEach(async () => {
    desk = await deskWithTwoLogins(engine)
    await consolidate(desk)
  })
  afterEach(() => desk.world.stop())

  const signIn = async (username: string, password: string) => {
    const visitor = await desk.world.visitor()
    return { visitor, ...(await visitor.call(portal.signInPatient, { body: { username, password } })) }
  }

  test('is answered at sign-in as for any wrong try, with the right password or not', async () => {
    const { goes, stays } = desk
    const answers = [
      await signIn(goes.username, CHOSEN),
      await signIn(goes.username, 'some other words entirely'),
      await signIn(stays.username, 'some other words entirely'),
      await signIn('nobody-at-all', CHOSEN),
    ].map(({ status, body, headers }) => ({
      status,
      body,
      headers: [...headers.keys()].sort(),
    }))
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test.each(['username', 'mailbox'])(
    'is mailed a link for the login in use, at the address on file there, by the old %s',
    async (by) => {
      const { world, goes, stays } = desk
      const visitor = await world.visitor()
      const before = (await world.mails()).length
      const name = by === 'username' ? goes.username : SECOND_MAILBOX
      const unknown = await visitor.call(portal.forgotPassword, {
        body: { name: 'nobody', language: 'en' },
      })
      const told = await visitor.call(portal.forgotPassword, { body: { name, language: 'en' } })
      expect(told.body).toEqual(unknown.body)
      const mails = (await world.mails()).slice(before)
      expect(mails.map(({ to }) => to)).toEqual([['maria.garcia@example.org']])
      // The link is for the login that stays: its new password opens it.
      const token = await world.newestToken()
      const password = 'four yellow trains whistle'
      const saved = await visitor.call(portal.choosePassword, {
        body: { token, birthDate: '1984-03-12', password },
      })
      expect(saved.body).toMatchObject({ result: 'saved', username: stays.username })
      expect((await signIn(stays.username, password)).body.result).toBe('signed-in')
    },
  )

  test('V10 counts against the limits of the login in use', async () => {
    const { world, goes, stays } = desk
    const visitor = await world.visitor()
    const before = (await world.mails()).length
    for (const name of [goes.username, stays.username])
      await visitor.call(portal.forgotPassword, { body: { name, language: 'en' } })
    expect((await world.mails()).length - before).toBe(1)
  })

  test('and asks for a username hears that of the login in use', async () => {
    const { world, stays } = desk
    const visitor = await world.visitor()
    await visitor.call(portal.forgotUsername, { body: { email: SECOND_MAILBOX, language: 'en' } })
    const mail = (await world.mails()).at(-1)
    expect(mail?.to).toEqual(['maria.garcia@example.org'])
    expect(mail?.text).toContain(stays.username)
  })

  test('finds in their help log that the desk made one login of two', async () => {
    const { visitor } = await signIn(desk.stays.username, CHOSEN)
    const { body } = await visitor.call(portal.getOwnAccount)
    expect(body.help).toMatchObject([{ kind: 'logins-joined' }])
  })
})
