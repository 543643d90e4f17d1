import { minutes } from '@portal-desk/domain'
import { expect } from 'vitest'
import { report } from '../inactive-steps.ts'
import { release } from '../walk/account-steps.ts'
import { press } from '../walk/link-steps.ts'
import type { Real } from '../walk/walk-world.ts'
import { consoleEndpoints as api } from '../world.ts'
import {
  endLinks,
  leadsTo,
  loginAt,
  other,
  type PairModel,
  type PairStep,
  type Side,
  strong,
} from './pair-model.ts'

const typed: Record<Side, string> = { a: 'maria garcia 3/12/1984', b: 'maria lopez 3/12/1984' }
const inCall = ({ call }: PairModel) => ({ params: { callId: call?.id ?? '' } })
const of = ({ call }: PairModel) => ({ callId: call?.id })

/** Whichever name she gives, the record that stands for her is found. */
const openCall = (side: Side): PairStep => ({
  name: `open a call about ${side}`,
  may: (m) => m.call === undefined,
  async run(m, r) {
    const agent = await r.agent()
    const { callId } = (await agent.call(api.openCall, { body: { channel: 'counter' } })).body
    const { hits } = (await agent.call(api.searchPatients, { body: { callId, text: typed[side] } })).body
    const chart = leadsTo(m, side)
    expect(hits[0]?.patientId).toBe(m.charts[chart].patientId)
    const body = { patientId: hits[0]?.patientId ?? '', searchText: typed[side] }
    expect((await agent.call(api.chooseRecord, { params: { callId }, body })).status).toBe(200)
    m.call = { id: callId, chart, strongUntil: 0 }
  },
})

const showPhotoId: PairStep = {
  name: 'show a photo ID',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const body = { document: 'passport', sure: true } as const
    const { status } = await (await r.agent()).call(api.recordPhotoId, { ...inCall(m), body })
    if (status === 200 && m.call && !strong(m)) m.call.strongUntil = m.now + minutes(15)
  },
}

/** The page says where the record leads, and tells nothing of a login before she is verified. */
export const look: PairStep = {
  name: 'look at the call',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const { status, body } = await (await r.agent()).call(api.getWorkspace, inCall(m))
    expect(status).toBe(200)
    const chart = m.call?.chart ?? 'a'
    const led = leadsTo(m, chart)
    expect(body.survivor?.patientId).toBe(led === chart ? undefined : m.charts[led].patientId)
    expect(['status', 'causes', 'remedies', 'story'].filter((part) => part in body)).toHaveLength(
      strong(m) ? 4 : 0,
    )
  },
}

/** The names on the two charts differ: whoever goes on is asked again (edge case 36). */
const follow: PairStep = {
  name: 'go on where it leads',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const chart = m.call?.chart ?? 'a'
    const { status } = await (await r.agent()).call(api.followRecord, inCall(m))
    expect(status === 200).toBe(leadsTo(m, chart) !== chart)
    if (status === 200 && m.call) Object.assign(m.call, { chart: leadsTo(m, chart), strongUntil: 0 })
  },
}

/** Nothing leaves for a record that leads elsewhere, nor for a login that is shut. */
const sendLink: PairStep = {
  name: 'send a reset link',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const { status } = await press(of(m), r, 'send-reset-link', { reason: 'forgot-password', confirm: false })
    if (status !== 200) return
    const chart = m.call?.chart ?? 'a'
    expect([strong(m), leadsTo(m, chart), loginAt(m, chart)]).toMatchObject([
      true,
      chart,
      { lifecycle: 'active', held: false },
    ])
  },
}

const freeze: PairStep = {
  name: 'freeze',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const { status } = await press(of(m), r, 'freeze', { reason: 'patient-reported' })
    const login = loginAt(m, m.call?.chart ?? 'a')
    if (status !== 200 || !login) return
    login.held = true
    endLinks(m, login)
  },
}

const releaseHold: PairStep = {
  name: 'release the hold',
  may: (m) => m.call !== undefined && loginAt(m, m.call.chart)?.held === true,
  async run(m, r) {
    if ((await release(of(m), r)) !== 200) return
    expect(strong(m)).toBe(true)
    const chart = m.call?.chart ?? 'a'
    // What was switched off meanwhile opens with it.
    if (m.charts[chart].report === 'in-force') delete m.charts[chart].report
    Object.assign(loginAt(m, chart) ?? {}, { lifecycle: 'active', held: false, password: undefined })
  },
}

const reportHer: PairStep = {
  name: 'report her as inactive',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const { status } = await report(await r.agent(), m.call?.id ?? '', 'moved')
    const chart = m.charts[m.call?.chart ?? 'a']
    if (status !== 200) return
    expect(chart.report).toBeUndefined()
    chart.report = 'waits'
  },
}

const reactivate: PairStep = {
  name: 'reactivate',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const { status } = await press(of(m), r, 'reactivate', { reason: 'patient-returned', confirm: false })
    if (status !== 200) return
    const chart = m.call?.chart ?? 'a'
    const login = loginAt(m, chart)
    expect([strong(m), login?.lifecycle, leadsTo(m, chart)]).toEqual([true, 'deactivated', chart])
    if (m.charts[chart].report === 'in-force') delete m.charts[chart].report
    Object.assign(login ?? {}, { lifecycle: 'active', password: undefined, failures: 0 })
  },
}

const flagTheTwo: PairStep = {
  name: 'flag the two',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const side = other(m.call?.chart ?? 'a')
    const input = { other: m.charts[side].patientId, searchText: typed[side], reason: 'caller-says' }
    const before = m.logins
    await press(of(m), r, 'flag-duplicate', input)
    expect(m.logins).toEqual(before)
  },
}

const close: PairStep = {
  name: 'close the call',
  may: (m) => m.call !== undefined,
  async run(m, r) {
    const body = { disposition: 'resolved' } as const
    await (await r.agent()).call(api.closeCall, { ...inCall(m), body })
    m.call = undefined
  },
}

export const pass = (ms: number): PairStep => ({
  name: `${Math.round(ms / 60_000)} min pass`,
  async run(m, r: Real) {
    r.world.clock.pass(ms)
    m.now += ms
    // After twenty idle minutes the call wraps up by itself.
    if (ms > minutes(10)) m.call = undefined
  },
})

export const pairCallSteps: readonly PairStep[] = [
  openCall('a'),
  openCall('b'),
  showPhotoId,
  showPhotoId,
  follow,
  sendLink,
  freeze,
  releaseHold,
  releaseHold,
  reportHer,
  reactivate,
  flagTheTwo,
  close,
]
