import { expect } from 'vitest'
import { consoleEndpoints as api, PASSWORD } from '../world.ts'
import { press } from './link-steps.ts'
import { type Model, type Step, strong, verified } from './model.ts'
import type { Real } from './walk-world.ts'

/** For any caller, also one whom nobody has checked: easy to do, hard to undo. */
const freeze: Step = {
  name: 'freeze',
  may: (m) => m.record,
  async run(m, r) {
    const { status } = await press(m, r, 'freeze', { reason: 'patient-reported' })
    if (status !== 200) return
    m.change = 'none'
    if (m.account === 'none') return
    for (const link of m.links) link.ended = true
    Object.assign(m, { held: true, code: undefined, letter: undefined })
  },
}

/** With a supervisor's consent and one's own password; the old password of the login is worth nothing afterwards. */
export async function release(
  { callId = '' }: Pick<Model, 'callId'>,
  r: Real,
  username = 'marta',
): Promise<number> {
  const agent = await r.agent(username)
  const params = { callId }
  const order = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const
  const asked = await agent.call(api.askApproval, { params, body: order })
  if (asked.status !== 200) return asked.status
  const { approvalId } = asked.body
  const answered = await (await r.agent('ines')).call(api.settleApproval, {
    params: { approvalId },
    body: { verdict: 'approve' },
  })
  expect(answered.status).toBe(200)
  await agent.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  return (await agent.call(api.applyRemedy, { params, body: order })).status
}

const releaseHold: Step = {
  name: 'release the hold',
  may: (m) => m.record,
  async run(m, r) {
    if ((await release(m, r)) !== 200) return
    expect([strong(m), m.held]).toEqual([true, true])
    // What was switched off meanwhile opens with it.
    Object.assign(m, { held: false, inactive: undefined, password: undefined })
  },
}

const unlockOnly: Step = {
  name: 'unlock only',
  may: (m) => m.record,
  async run(m, r) {
    const { status } = await press(m, r, 'unlock-only', { reason: 'forgot-password', confirm: false })
    if (status !== 200) return
    expect([verified(m), m.held, m.account, m.inactive]).toEqual([true, false, 'active', undefined])
    m.failures = 0
  },
}

/** Opens a login again that was switched off; the password of before is worth nothing, and nothing is left to undo. */
const reactivate: Step = {
  name: 'reactivate',
  may: (m) => m.record && m.inactive !== undefined,
  async run(m, r) {
    const { status } = await press(m, r, 'reactivate', { reason: 'patient-returned', confirm: false })
    if (status !== 200) return
    expect([verified(m), m.held]).toEqual([true, false])
    Object.assign(m, { inactive: undefined, password: undefined, failures: 0 })
  },
}

const signOutEverywhere: Step = {
  name: 'sign out everywhere',
  may: (m) => m.record,
  async run(m, r) {
    const { status } = await press(m, r, 'sign-out-everywhere', { confirm: false })
    if (status === 200) expect(verified(m)).toBe(true)
  },
}

export const accountSteps: readonly Step[] = [
  freeze,
  releaseHold,
  releaseHold,
  unlockOnly,
  reactivate,
  signOutEverywhere,
]
