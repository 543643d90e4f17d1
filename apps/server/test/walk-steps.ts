import { defaultPolicy, hours, minutes, type Policy, signInWait } from '@portal-desk/domain'
import fc from 'fast-check'
import { expect } from 'vitest'
import { answersOfMaria } from './people.ts'
import { newMails, type Real } from './walk-world.ts'
import { consoleEndpoints as api, portalEndpoints as portal } from './world.ts'

const policy: Policy = defaultPolicy
const SEARCH = 'maria garcia 3/12/1984'
const BIRTH = '1984-03-12'
export type Token = { token: string; kind: string; until: number; wrong: number; ended: boolean }

/** What a bystander with a clear head knows: one patient, one desk, the links in the mail. */
export type Model = {
  now: number
  callId: string | undefined
  record: boolean
  verifiedUntil: number
  links: Token[]
  account: 'none' | 'invited' | 'active'
  username: string
  password: string | undefined
  failures: number
  lastFailure: number
  lastLinkId: string | undefined
  secrets: string[]
}
export const freshModel = (now: number): Model => ({
  now,
  callId: undefined,
  record: false,
  verifiedUntil: 0,
  links: [],
  account: 'none',
  username: 'nobody',
  password: undefined,
  failures: 0,
  lastFailure: 0,
  lastLinkId: undefined,
  secrets: [],
})
const verified = (m: Model): boolean => m.callId !== undefined && m.now < m.verifiedUntil
const isLive = (m: Model, link: Token): boolean => !link.ended && m.now < link.until && link.wrong < 5

export type Step = { name: string; may?: (m: Model) => boolean; run: (m: Model, r: Real) => Promise<void> }
type Pick = { pick: number }
const pickedLink = (m: Model, { pick }: Pick): Token =>
  m.links[pick % m.links.length] ?? { token: 'A'.repeat(43), kind: 'none', until: 0, wrong: 0, ended: true }

/** New mails bring new links; one of a kind ends the one before it. */
export async function readMail(m: Model, r: Real): Promise<void> {
  for (const mail of await newMails(r)) {
    const token = /#([A-Za-z0-9_-]{20,})/.exec(mail.text)?.[1]
    if (!token) continue
    const { kind = '', expires_at = 0 } =
      (await r.world.desk.store.read
        .selectFrom('access_link')
        .select(['kind', 'expires_at'])
        .where('token_hash', '=', r.world.desk.vault.hashToken(token))
        .executeTakeFirst()) ?? {}
    for (const older of m.links) if (older.kind === kind) older.ended = true
    m.links.push({ token, kind, until: expires_at, wrong: 0, ended: false })
    m.secrets.push(token)
    if (m.account === 'none') m.account = 'invited'
  }
}

const openCall: Step = {
  name: 'open a call',
  may: (m) => m.callId === undefined,
  async run(m, r) {
    const agent = await r.agent()
    m.callId = (await agent.call(api.openCall, { body: { channel: 'phone' } })).body.callId
    m.record = false
    m.verifiedUntil = 0
  },
}
const findHer: Step = {
  name: 'find her',
  may: (m) => m.callId !== undefined && !m.record,
  async run(m, r) {
    const agent = await r.agent()
    const callId = m.callId ?? ''
    const { body } = await agent.call(api.searchPatients, { body: { callId, text: SEARCH } })
    const chosen = await agent.call(api.chooseRecord, {
      params: { callId },
      body: { patientId: body.hits?.[0]?.patientId ?? 'nobody-nobody', searchText: SEARCH },
    })
    m.record = chosen.status === 200
  },
}
const answers = (right: boolean): Step => ({
  name: right ? 'answer rightly' : 'answer wrongly',
  may: (m) => m.record,
  async run(m, r) {
    const agent = await r.agent()
    const params = { callId: m.callId ?? '' }
    const drawn = await agent.call(api.startVerification, { params })
    if (drawn.status !== 200) return
    const said = drawn.body.prompts.map(({ item }) => ({
      item,
      said: right ? (answersOfMaria[item] ?? '') : 'something else',
    }))
    const { status, body } = await agent.call(api.submitAnswers, { params, body: { answers: said } })
    if (status !== 200) return
    expect(body.result).toBe(right ? 'verified' : 'not-verified')
    if (right && !verified(m)) m.verifiedUntil = m.now + minutes(15)
  },
})
/** Below basic the page tells nothing of the account. */
export const look: Step = {
  name: 'look at the call',
  may: (m) => m.callId !== undefined,
  async run(m, r) {
    const page = await (await r.agent()).call(api.getWorkspace, { params: { callId: m.callId ?? '' } })
    expect(page.status).toBe(200)
    const earned = ['status', 'causes', 'remedies', 'story'].filter((part) => part in page.body)
    expect(earned).toHaveLength(m.record && verified(m) ? 4 : 0)
  },
}
const remedy = (name: 'resend-invitation' | 'send-reset-link' | 'unlock-and-send-reset-link'): Step => ({
  name,
  may: (m) => m.record,
  async run(m, r) {
    const reason = name === 'resend-invitation' ? ('first-time' as const) : ('forgot-password' as const)
    const { status, body } = await (await r.agent()).call(api.applyRemedy, {
      params: { callId: m.callId ?? '' },
      body: { remedy: name, input: { reason, confirm: false } } as never,
    })
    if (status !== 200) return
    expect(verified(m)).toBe(true)
    expect(m.account === 'active').toBe(name !== 'resend-invitation')
    m.lastLinkId = body.linkId
    if (name === 'unlock-and-send-reset-link') m.failures = 0
  },
})
const takeBack: Step = {
  name: 'take it back',
  may: (m) => m.record && m.lastLinkId !== undefined,
  async run(m, r) {
    const { status } = await (await r.agent()).call(api.applyRemedy, {
      params: { callId: m.callId ?? '' },
      body: { remedy: 'take-back', input: { linkId: m.lastLinkId ?? '', reason: 'caller-asked' } },
    })
    const row = await r.world.desk.store.read
      .selectFrom('access_link')
      .select('token_hash')
      .where('id', '=', m.lastLinkId ?? '')
      .executeTakeFirst()
    const link = m.links.find(({ token }) => r.world.desk.vault.hashToken(token) === row?.token_hash)
    if (status !== 200 || !link) return
    expect(isLive(m, link)).toBe(true)
    link.ended = true
  },
}
const close: Step = {
  name: 'close the call',
  may: (m) => m.callId !== undefined,
  async run(m, r) {
    const agent = await r.agent()
    await agent.call(api.closeCall, { params: { callId: m.callId ?? '' }, body: { disposition: 'resolved' } })
    Object.assign(m, { callId: undefined, record: false, verifiedUntil: 0, lastLinkId: undefined })
  },
}
const openLink = (pick: Pick): Step => ({
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
      body: { token: link.token, birthDate: rightDate ? BIRTH : '1984-12-03', password },
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
    Object.assign(m, { account: 'active', password, failures: 0 })
  },
})
const signIn = (right: boolean): Step => ({
  name: right ? 'sign in' : 'sign in wrongly',
  async run(m, r) {
    const { body } = await (await r.world.visitor()).call(portal.signInPatient, {
      body: { username: m.username, password: right ? (m.password ?? 'none yet') : 'not this one at all' },
    })
    const wait = signInWait(m.failures, m.lastFailure, policy, m.now) !== undefined
    const good = right && m.password !== undefined
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
const pass = (ms: number): Step => ({
  name: `${Math.round(ms / 60_000)} min pass`,
  async run(m, r) {
    r.world.clock.pass(ms)
    m.now += ms
    // After twenty idle minutes the call wraps up by itself.
    if (ms > minutes(10)) Object.assign(m, { callId: undefined, record: false, verifiedUntil: 0 })
  },
})

const fixed = [
  openCall,
  findHer,
  answers(true),
  answers(true),
  answers(false),
  look,
  remedy('resend-invitation'),
  remedy('send-reset-link'),
  remedy('unlock-and-send-reset-link'),
  takeBack,
  close,
  signIn(true),
  signIn(false),
  signIn(false),
  forget('own'),
  forget('maria.garcia@example.org'),
  forget('somebody@else.example'),
  pass(minutes(1)),
  pass(minutes(4)),
  pass(hours(3)),
]
/** What a walk is made of: which of the steps that are possible, and which link it takes. */
export type Draw = { which: number; pick: number }
export const anyDraw: fc.Arbitrary<Draw> = fc.record({ which: fc.nat(10_000), pick: fc.nat(5) })

export function stepFor(m: Model, { which, pick }: Draw): Step {
  const withLink = [
    openLink({ pick }),
    choose({ pick }, true),
    choose({ pick }, true),
    choose({ pick }, false),
  ]
  const possible = [...fixed, ...withLink].filter(({ may }) => may?.(m) ?? true)
  return possible[which % possible.length] ?? pass(minutes(1))
}

/** Steps by their names, for walks that begin like most calls. */
export const named = (...names: string[]): Step[] =>
  names.flatMap((name) => [...fixed, choose({ pick: 0 }, true)].find((step) => step.name === name) ?? [])
