import { days } from '@portal-desk/domain'
import { expect } from 'vitest'
import { newestReport, settle, undo as undoReport } from '../inactive-steps.ts'
import { loginOf } from '../two-logins.ts'
import type { Real } from '../walk/walk-world.ts'
import { consoleEndpoints as api, PASSWORD } from '../world.ts'
import { comesTo, endLinks, loginAt, other, type PairModel, type PairStep, type Side } from './pair-model.ts'

/** The pair as the list has it, where it is there. */
const pairOf = async ({ world }: Real) =>
  world.desk.store.read
    .selectFrom('possible_duplicate')
    .select(['id', 'patient_a', 'version'])
    .executeTakeFirst()

const review: PairStep = {
  name: 'a supervisor compares the two',
  async run(m, r) {
    const pair = await pairOf(r)
    if (!pair) return
    // What is on file of both is shown to whoever compares them, and no secret.
    const ines = await r.world.staff('ines')
    const page = await ines.call(api.getDuplicate, { params: { pairId: pair.id } })
    expect(page.status).toBe(200)
    for (const secret of m.secrets) expect(JSON.stringify(page.body)).not.toContain(secret)
    await ines.call(api.reviewDuplicate, { params: { pairId: pair.id } })
  },
}

type Verdict = { verdict: 'two-people'; reason: 'twins' } | { verdict: 'records-office' }
const settlePair = (name: string, verdict: Verdict): PairStep => ({
  name,
  async run(m, r) {
    const pair = await pairOf(r)
    if (!pair) return
    const { status } = await (await r.agent('ines')).call(api.settleDuplicate, {
      params: { pairId: pair.id },
      body: { ...verdict, version: pair.version },
    })
    // One login is not two people any more by a press; that is what the undo is for.
    if (status === 200) expect(m.retired).toBeUndefined()
  },
})

const isOpen = (m: PairModel, side: Side): boolean => {
  const login = m.logins[side]
  return login.lifecycle === 'active' && !login.held
}

/** Both logins in use, neither shut: only then one goes, and it takes everything that opens it along. */
const consolidate = (keep: Side): PairStep => ({
  name: `consolidate, keep ${keep}`,
  async run(m, r) {
    const pair = await pairOf(r)
    if (!pair) return
    const side = other(keep)
    const before = await loginOf(r.world, m.logins[side].username)
    const ines = await r.agent('ines')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const stays = m.charts[m.logins[keep].at].patientId
    const { status, body } = await ines.call(api.consolidateLogins, {
      params: { pairId: pair.id },
      body: { keep: pair.patient_a === stays ? 'a' : 'b' },
    })
    if (status !== 200) return
    expect([isOpen(m, 'a'), isOpen(m, 'b'), m.retired]).toEqual([true, true, undefined])
    endLinks(m, m.logins[side])
    m.logins[side].lifecycle = 'retired'
    m.retired = { side, id: body.consolidationId, at: m.now, before }
  },
})

/** Undone, the login is as it was: nothing of its own had an end meanwhile but what the consolidation itself ended. */
const undo: PairStep = {
  name: 'two logins again',
  may: (m) => m.retired !== undefined,
  async run(m, r) {
    const ines = await r.agent('ines')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const { side, id, at, before } = m.retired ?? { side: 'a', id: '', at: 0, before: {} }
    const { status } = await ines.call(api.undoConsolidation, {
      params: { consolidationId: id },
      body: { reason: 'wrong-pair' },
    })
    if (status !== 200) return void expect(m.now > at + days(30) || m.merged !== undefined).toBe(true)
    m.retired = undefined
    const login = m.logins[side]
    login.lifecycle = 'active'
    comesTo(m, login.at, login)
    const shut = login.lifecycle === 'active' ? {} : { lifecycle: 'deactivated', inactive_reason: 'moved' }
    expect(await loginOf(r.world, login.username)).toEqual({ ...before, ...shut })
  },
}

const waiting = ({ charts }: PairModel): Side[] =>
  (['a', 'b'] as const).filter((side) => charts[side].report === 'waits')

/** Reports are decided on oldest last; which chart it is about is read from its row. */
async function newestOf(m: PairModel, r: Real): Promise<{ id: string; chart: Side }> {
  const id = await newestReport(await r.agent('ines'))
  const { patient_id } = await r.world.desk.store.read
    .selectFrom('inactive_report')
    .select('patient_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, chart: m.charts.a.patientId === patient_id ? 'a' : 'b' }
}

const confirmReport: PairStep = {
  name: 'a supervisor confirms that she left',
  may: (m) => waiting(m).length > 0,
  async run(m, r) {
    const { id, chart } = await newestOf(m, r)
    expect((await settle(await r.agent('ines'), id, { verdict: 'confirm' })).status).toBe(200)
    const login = loginAt(m, chart)
    Object.assign(m.charts[chart], { report: 'in-force', opensAs: login?.lifecycle })
    if (login) login.lifecycle = 'deactivated'
    endLinks(m, login)
  },
}

const setAside: PairStep = {
  name: 'a supervisor sets the report aside',
  may: (m) => waiting(m).length > 0,
  async run(m, r) {
    const { id, chart } = await newestOf(m, r)
    const answer = { verdict: 'dismiss', reason: 'wrong-patient' } as const
    expect((await settle(await r.agent('ines'), id, answer)).status).toBe(200)
    delete m.charts[chart].report
  },
}

const undoInactive = (side: Side): PairStep => ({
  name: `a supervisor opens ${side} again`,
  may: (m) => m.charts[side].report === 'in-force',
  async run(m, r) {
    const { id } = await r.world.desk.store.read
      .selectFrom('inactive_report')
      .select('id')
      .where('patient_id', '=', m.charts[side].patientId)
      .where('end_kind', '=', 'confirmed')
      .where('undone_at', 'is', null)
      .executeTakeFirstOrThrow()
    const { status } = await undoReport(await r.agent('ines'), id)
    if (status !== 200) return
    delete m.charts[side].report
    const login = loginAt(m, side)
    const { opensAs } = m.charts[side]
    if (login && opensAs) login.lifecycle = opensAs
  },
})

export const reviewSteps: readonly PairStep[] = [
  review,
  settlePair('a supervisor says: two people', { verdict: 'two-people', reason: 'twins' }),
  settlePair('a supervisor sends it to the records office', { verdict: 'records-office' }),
  consolidate('a'),
  consolidate('a'),
  consolidate('b'),
  consolidate('b'),
  undo,
  undo,
  confirmReport,
  setAside,
  undoInactive('a'),
  undoInactive('b'),
]
