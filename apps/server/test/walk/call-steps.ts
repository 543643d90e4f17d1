import { minutes } from '@portal-desk/domain'
import { expect } from 'vitest'
import { answersOfMaria } from '../people.ts'
import { consoleEndpoints as api } from '../world.ts'
import { hangUp, type Step, verified } from './model.ts'

const SEARCH = 'maria garcia 3/12/1984'
const IDLE = minutes(10)

const openCall = (channel: 'phone' | 'counter'): Step => ({
  name: channel === 'phone' ? 'open a call' : 'open a call at the counter',
  may: (m) => m.callId === undefined,
  async run(m, r) {
    const { body } = await (await r.agent()).call(api.openCall, { body: { channel } })
    Object.assign(hangUp(m), { callId: body.callId, counter: channel === 'counter' })
  },
})

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
    if (right && !verified(m)) Object.assign(m, { verifiedUntil: m.now + minutes(15), strong: false })
  },
})

const showPhotoId: Step = {
  name: 'show a photo ID',
  may: (m) => m.record && m.counter,
  async run(m, r) {
    const { status, body } = await (await r.agent()).call(api.recordPhotoId, {
      params: { callId: m.callId ?? '' },
      body: { document: 'passport', sure: true },
    })
    if (status !== 200) return
    expect(body).toMatchObject({ level: 'strong' })
    if (!verified(m)) m.verifiedUntil = m.now + minutes(15)
    m.strong = true
  },
}

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

const close: Step = {
  name: 'close the call',
  may: (m) => m.callId !== undefined,
  async run(m, r) {
    const agent = await r.agent()
    await agent.call(api.closeCall, { params: { callId: m.callId ?? '' }, body: { disposition: 'resolved' } })
    hangUp(m)
  },
}

export const pass = (ms: number): Step => ({
  name: `${Math.round(ms / 60_000)} min pass`,
  async run(m, r) {
    r.world.clock.pass(ms)
    m.now += ms
    // After twenty idle minutes the call wraps up by itself.
    if (ms > IDLE) hangUp(m)
  },
})

export const callSteps: readonly Step[] = [
  openCall('phone'),
  openCall('counter'),
  findHer,
  answers(true),
  answers(true),
  answers(false),
  showPhotoId,
  showPhotoId,
  look,
  close,
]
