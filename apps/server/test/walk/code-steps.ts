import { minutes } from '@portal-desk/domain'
import { expect } from 'vitest'
import { birthOfMaria } from '../people.ts'
import { consoleEndpoints as api, PASSWORD, portalEndpoints as portal } from '../world.ts'
import { press } from './link-steps.ts'
import { isCodeLive, type Step, strong } from './model.ts'

const issue: Step = {
  name: 'issue a code',
  may: (m) => m.record,
  async run(m, r) {
    await (await r.agent()).call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const { status, body } = await press(m, r, 'issue-temporary-login', { confirm: false, replace: true })
    if (status !== 200) return
    expect([strong(m), m.held, m.account === 'none']).toEqual([true, false, false])
    for (const link of m.links) if (link.kind === 'temporary-login') link.ended = true
    // P10: a fresh code does not give back the tries that were spent on the one before.
    const wrong = isCodeLive(m) ? (m.code?.wrong ?? 0) : 0
    m.code = { code: body.shownOnce?.code ?? '', until: m.now + minutes(10), wrong, used: false }
  },
}

const type = (right: boolean): Step => ({
  name: right ? 'type the code' : 'type a wrong code',
  may: (m) => m.code !== undefined,
  async run(m, r) {
    const live = isCodeLive(m)
    const own = m.code?.code ?? ''
    const code = right ? own : `${(Number(own[0]) + 1) % 10}${own.slice(1)}`
    const { status, body } = await r.visitor.call(portal.enterCode, {
      body: { code, birthDate: birthOfMaria },
    })
    if (status !== 200 || !m.code) return
    if (!right) {
      if (live) m.code.wrong++
      return expect(body.result).not.toBe('right')
    }
    expect(body.result === 'right').toBe(live)
    if (body.result !== 'right') return
    for (const link of m.links) if (link.kind === 'temporary-login') link.ended = true
    if (!m.code.used) Object.assign(m.code, { used: true, until: m.now + minutes(10) })
    m.links.push({ token: body.token, kind: 'temporary-login', until: m.code.until, wrong: 0, ended: false })
    m.secrets.push(body.token)
  },
})

export const codeSteps: readonly Step[] = [issue, issue, type(true), type(false)]
