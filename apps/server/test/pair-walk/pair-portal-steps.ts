import { defaultPolicy, minutes, signInWait } from '@portal-desk/domain'
import { expect } from 'vitest'
import { birthOfMaria } from '../people.ts'
import { portalEndpoints as portal } from '../world.ts'
import { endLinks, type PairStep, type Side } from './pair-model.ts'
import { MAILBOXES } from './pair-world.ts'

const signIn = (side: Side, right: boolean): PairStep => ({
  name: `sign in as ${side}${right ? '' : ', wrongly'}`,
  async run(m, r) {
    const login = m.logins[side]
    const password = right ? (login.password ?? 'none any more') : 'not this one at all'
    const { body } = await (await r.world.visitor()).call(portal.signInPatient, {
      body: { username: login.username, password },
    })
    const shut = login.lifecycle !== 'active' || login.held
    if (shut) return void expect(body.result).not.toBe('signed-in')
    const wait = signInWait(login.failures, login.lastFailure, defaultPolicy, m.now) !== undefined
    const good = right && login.password !== undefined
    expect(body.result).toBe(wait ? 'wait' : good ? 'signed-in' : 'refused')
    if (wait) return
    if (good) login.failures = 0
    else Object.assign(login, { failures: login.failures + 1, lastFailure: m.now })
  },
})

/** Answered alike whoever asks (P7); what is mailed is looked at when the mail is read. */
const forgot = (by: string, side: Side): PairStep => ({
  name: `forgot the password, by ${by} ${side}`,
  async run(m, r) {
    const name = by === 'username' ? m.logins[side].username : MAILBOXES[side]
    const { status, body } = await r.visitor.call(portal.forgotPassword, { body: { name, language: 'en' } })
    expect([status, body]).toEqual([200, { againAt: m.now + minutes(2) }])
  },
})

export const choose = (pick: number): PairStep => ({
  name: 'choose a password',
  may: (m) => m.links.length > 0,
  async run(m, r) {
    const link = m.links[m.links.length - 1 - (pick % m.links.length)]
    if (!link) return
    const password = `green umbrellas ${m.secrets.length} dancing`
    const { body } = await r.visitor.call(portal.choosePassword, {
      body: { token: link.token, birthDate: birthOfMaria, password },
    })
    const live = !link.ended && m.now < link.until
    expect(body.result).toBe(live ? 'saved' : 'ended')
    if (!live) return
    const login = m.logins[link.of]
    endLinks(m, login)
    m.secrets.push(password)
    Object.assign(login, { password, failures: 0 })
  },
})

export const pairPortalSteps: readonly PairStep[] = [
  signIn('a', true),
  signIn('b', true),
  signIn('a', false),
  signIn('b', false),
  forgot('username', 'a'),
  forgot('username', 'b'),
  forgot('mailbox', 'a'),
  forgot('mailbox', 'b'),
  choose(0),
  choose(0),
]
