import { defaultPolicy, minutes, signInWait } from '@portal-desk/domain'
import { expect } from 'vitest'
import { birthOfMaria } from '../people.ts'
import { portalEndpoints as portal } from '../world.ts'
import { isLive, type Model, type Step, type Token } from './model.ts'

type Pick = { pick: number }
const pickedLink = (m: Model, { pick }: Pick): Token =>
  m.links[pick % m.links.length] ?? { token: 'A'.repeat(43), kind: 'none', until: 0, wrong: 0, ended: true }

export const openLink = (pick: Pick): Step => ({
  name: 'open a link',
  async run(m, r) {
    const link = pickedLink(m, pick)
    const { body } = await r.visitor.call(portal.openLink, { body: { token: link.token } })
    expect(body.state === 'live').toBe(isLive(m, link))
  },
})

export const choose = (pick: Pick, rightDate: boolean): Step => ({
  name: rightDate ? 'choose a password' : 'choose a password with a wrong birth date',
  async run(m, r) {
    const link = pickedLink(m, pick)
    const password = `green umbrellas ${m.secrets.length} dancing`
    const { body } = await r.visitor.call(portal.choosePassword, {
      body: { token: link.token, birthDate: rightDate ? birthOfMaria : '1984-12-03', password },
    })
    if (!isLive(m, link)) return expect(body.result).toBe('ended')
    if (!rightDate) {
      link.wrong++
      return expect(body.result).toBe(link.wrong < 5 ? 'wrong' : 'ended')
    }
    expect(body.result).toBe('saved')
    for (const other of m.links) other.ended = true
    if (body.result === 'saved') m.username = body.username
    m.secrets.push(password)
    Object.assign(m, { account: 'active', password, failures: 0, code: undefined, letter: undefined })
  },
})

/** From then on the link is opened with the token of the other device; whatever ends it must end that as well. */
export const goOn = (pick: Pick): Step => ({
  name: 'go on at another device',
  async run(m, r) {
    const link = pickedLink(m, pick)
    const { body: made } = await r.visitor.call(portal.makeShortCode, {
      body: { token: link.token, birthDate: birthOfMaria },
    })
    if (!isLive(m, link)) return expect(made.result).toBe('ended')
    if (link.kind === 'temporary-login') return expect(made.result).toBe('spent')
    const code = made.result === 'made' ? made.code : ''
    const { body } = await r.visitor.call(portal.enterCode, { body: { code, birthDate: birthOfMaria } })
    expect(body.result).toBe('right')
    if (body.result === 'right') link.token = body.token
    m.secrets.push(link.token)
  },
})

const signIn = (right: boolean): Step => ({
  name: right ? 'sign in' : 'sign in wrongly',
  async run(m, r) {
    const { body } = await (await r.world.visitor()).call(portal.signInPatient, {
      body: { username: m.username, password: right ? (m.password ?? 'none yet') : 'not this one at all' },
    })
    const wait = signInWait(m.failures, m.lastFailure, defaultPolicy, m.now) !== undefined
    const good = right && m.password !== undefined && !m.held && m.inactive === undefined
    expect(body.result).toBe(wait ? 'wait' : good ? 'signed-in' : 'refused')
    if (wait) return
    if (good) m.failures = 0
    else Object.assign(m, { failures: m.failures + 1, lastFailure: m.now })
  },
})

const forget = (name: string): Step => ({
  name: `forgot password: ${name}`,
  async run(m, r) {
    const typed = name === 'own' ? m.username : name
    const { status, body } = await r.visitor.call(portal.forgotPassword, {
      body: { name: typed, language: 'en' },
    })
    expect([status, body]).toEqual([200, { againAt: m.now + minutes(2) }])
  },
})

export const portalSteps: readonly Step[] = [
  signIn(true),
  signIn(false),
  signIn(false),
  forget('own'),
  forget('maria.garcia@example.org'),
  forget('somebody@else.example'),
]
