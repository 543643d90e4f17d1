import { hours } from '@portal-desk/domain'
import { expect } from 'vitest'
import { settleChanges } from '../../src/contact-changes/settle-changes.ts'
import { consoleEndpoints as api, PASSWORD, portalEndpoints as portal } from '../world.ts'
import { press } from './link-steps.ts'
import { type Step, strong } from './model.ts'
import type { Real } from './walk-world.ts'

export const NEW_ADDRESS = 'maria.new@example.net'

/** With strong, a supervisor's consent and the own password; in person it will be in use as soon as it is proved. */
const start: Step = {
  name: 'start a contact change',
  may: (m) => m.record,
  async run(m, r) {
    const agent = await r.agent()
    const params = { callId: m.callId ?? '' }
    const input = { reason: 'work-or-school', email: NEW_ADDRESS, confirm: false } as const
    const order = { remedy: 'start-contact-change', input } as const
    const asked = await agent.call(api.askApproval, { params, body: order })
    if (asked.status !== 200) return
    const approval = { params: { approvalId: asked.body.approvalId }, body: { verdict: 'approve' } as const }
    expect((await (await r.agent('ines')).call(api.settleApproval, approval)).status).toBe(200)
    await agent.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const { status } = await press(m, r, order.remedy, input)
    if (status !== 200) return
    expect([strong(m), m.flagged, m.change, m.inactive]).toEqual([true, false, 'none', undefined])
    Object.assign(m, { change: 'asked', proofUntil: m.now + hours(24), inPerson: m.counter })
  },
}

const cancel: Step = {
  name: 'cancel the contact change',
  may: (m) => m.record && m.change !== 'none',
  async run(m, r) {
    const { status } = await press(m, r, 'cancel-contact-change', { reason: 'patient-asked', confirm: false })
    if (status === 200) m.change = 'none'
  },
}

const tokenIn = (r: Real, page: string): string =>
  r.mails.flatMap(({ text }) => new RegExp(`/${page}#([A-Za-z0-9_-]{20,})`).exec(text)?.[1] ?? []).at(-1) ??
  ''

const pressed = async (r: Real, page: 'proof' | 'stop' | 'not-for-me', path: string) => {
  const token = tokenIn(r, path)
  return token ? (await r.visitor.call(portal.answerChange, { body: { page, token } })).body : undefined
}

const prove: Step = {
  name: 'prove the new address',
  may: (m) => m.change === 'asked',
  async run(m, r) {
    const answer = await pressed(r, 'proof', 'new-address')
    const live = m.now < m.proofUntil
    expect(answer?.result).toBe(live ? 'proved' : 'over')
    if (!live) m.change = 'none'
    else if (m.inPerson) Object.assign(m, { change: 'none', appliedAt: m.now })
    else Object.assign(m, { change: 'proved', usableFrom: m.now + hours(24) })
  },
}

const stop: Step = {
  name: 'stop the change from the old address',
  may: (m) => m.change === 'proved',
  async run(m, r) {
    expect((await pressed(r, 'stop', 'stop-change'))?.result).toBe('stopped')
    m.change = 'none'
  },
}

/** What the server does by itself each minute. */
const settle: Step = {
  name: 'the server settles changes',
  async run(m, r) {
    await settleChanges(r.world.desk)
    if (m.change === 'asked' && m.now >= m.proofUntil) m.change = 'none'
    if (m.change === 'proved' && m.now >= m.usableFrom) Object.assign(m, { change: 'none', appliedAt: m.now })
  },
}

const flag: Step = {
  name: 'flag the call',
  may: (m) => m.record && !m.flagged,
  async run(m, r) {
    const { status } = await press(m, r, 'flag-call', { reason: 'coached' })
    if (status === 200) Object.assign(m, { flagged: true, verifiedUntil: 0, strong: false })
  },
}

/** A supervisor looks and takes every flag away. */
export async function clearFlags(r: Real): Promise<void> {
  const ines = await r.agent('ines')
  const { flagged } = (await ines.call(api.getApprovals)).body
  for (const { id } of flagged)
    expect((await ines.call(api.clearFlag, { params: { flagId: id } })).status).toBe(200)
}
const clear: Step = {
  name: 'a supervisor clears the flag',
  may: (m) => m.flagged,
  async run(m, r) {
    await clearFlags(r)
    m.flagged = false
  },
}

export const changeSteps: readonly Step[] = [
  start,
  start,
  cancel,
  prove,
  prove,
  stop,
  settle,
  flag,
  clear,
  clear,
]
