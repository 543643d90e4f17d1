import { days, minutes } from '@portal-desk/domain'
import { expect } from 'vitest'
import { textsOf } from '../pdf-texts.ts'
import { birthOfMaria } from '../people.ts'
import { consoleEndpoints as api, PASSWORD, portalEndpoints as portal } from '../world.ts'
import { press } from './link-steps.ts'
import { isCodeLive, type Model, type Step, strong } from './model.ts'
import type { Real } from './walk-world.ts'

type Kind = 'code' | 'letter'

/** Presses for a code of one kind; what is known of it, or nothing where it was refused. */
async function made(m: Model, r: Real, kind: Kind) {
  await (await r.agent()).call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  const remedy = kind === 'code' ? 'issue-temporary-login' : 'print-activation-code'
  const { status, body } = await press(m, r, remedy, { confirm: false, replace: true })
  if (status !== 200) return undefined
  expect([strong(m), m.held, m.inactive]).toEqual([true, false, undefined])
  const before = m[kind]
  const live = isCodeLive(m, before)
  if (live && before.used) for (const link of m.links) if (link.kind === 'temporary-login') link.ended = true
  // P10: a fresh code does not give back the tries that were spent on the one before.
  return { body, wrong: live ? before.wrong : 0 }
}

const issue: Step = {
  name: 'issue a code',
  may: (m) => m.record,
  async run(m, r) {
    const none = m.account === 'none'
    const given = await made(m, r, 'code')
    if (!given) return
    expect(none).toBe(false)
    m.code = {
      code: given.body.shownOnce?.code ?? '',
      until: m.now + minutes(10),
      wrong: given.wrong,
      used: false,
    }
  },
}

const print: Step = {
  name: 'print a letter',
  may: (m) => m.record,
  async run(m, r) {
    const given = await made(m, r, 'letter')
    if (!given) return
    const address = `/api/calls/${m.callId}/letters/${given.body.linkId}`
    const opened = await (await r.agent()).raw('GET', address, { headers: { 'Sec-Fetch-Dest': 'document' } })
    const texts = textsOf(Buffer.from(await opened.arrayBuffer())).join(' ')
    const code = texts.match(/\d{4} {3}\d{4} {3}\d{4} {3}\d{4}/)?.[0].replaceAll(' ', '') ?? ''
    expect(code).toMatch(/^\d{16}$/)
    // A login is made for who had none; a password is chosen with the letter alone.
    if (m.account === 'none') m.account = 'invited'
    m.letter = { code, until: m.now + days(21), wrong: given.wrong, used: false }
  },
}

const type = (kind: Kind, right: boolean): Step => ({
  name: right ? `type the ${kind}` : 'type a wrong code',
  may: (m) => m[kind] !== undefined,
  async run(m, r) {
    const own = m[kind]
    if (!own) return
    const live = isCodeLive(m, own)
    const code = right ? own.code : `${(Number(own.code[0]) + 1) % 10}${own.code.slice(1)}`
    const { status, body } = await r.visitor.call(portal.enterCode, {
      body: { code, birthDate: birthOfMaria },
    })
    if (status !== 200) return
    // By the birth date alone nobody can tell whose code was meant: a wrong try counts for each that lives.
    if (!right || !live)
      for (const one of [m.code, m.letter]) if (isCodeLive(m, one) && body.result !== 'right') one.wrong++
    expect(body.result === 'right').toBe(right && live)
    if (body.result !== 'right') return
    for (const link of m.links) if (link.kind === 'temporary-login') link.ended = true
    if (!own.used) Object.assign(own, { used: true, until: m.now + minutes(10) })
    m.links.push({ token: body.token, kind: 'temporary-login', until: own.until, wrong: 0, ended: false })
    m.secrets.push(body.token)
  },
})

export const codeSteps: readonly Step[] = [
  issue,
  issue,
  print,
  type('code', true),
  type('code', false),
  type('letter', true),
  type('letter', false),
]
