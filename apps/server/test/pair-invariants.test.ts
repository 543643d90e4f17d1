import { hours } from '@portal-desk/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawn } from './drawn.ts'
import { type Engine, engines } from './engines.ts'
import { look } from './pair-walk/pair-call-steps.ts'
import { pairNamed, pairStepFor } from './pair-walk/pair-draw.ts'
import { leadsTo, loginAt, other, type PairModel } from './pair-walk/pair-model.ts'
import { startPairWalk } from './pair-walk/pair-world.ts'
import { readPairMail } from './pair-walk/read-pair-mail.ts'
import { release } from './walk/account-steps.ts'
import { anyDraw, type Draw } from './walk/draw.ts'
import {
  atCounter,
  getsIn,
  hasEntries,
  isUnheard,
  type Picture,
  provesItself,
  sendAnything,
} from './walk/invariants.ts'
import { newMails, picture, type Real } from './walk/walk-world.ts'

/** Walks of each engine: a few here; `WALKS=10000` is the long form. */
const walks = drawn('WALKS', 10)
const STEPS = 20
const PATIENCE = Math.max(100_000, walks.numRuns * 8_000)

/** What must hold after every step (domain §1); 1, only to the address on file, where each mail is read. */
async function hold(m: PairModel, r: Real, before: Picture): Promise<void> {
  if (m.call) await look.run(m, r)
  await hasEntries(r, before)
  isUnheard(r, m.secrets)
  const rows = await r.world.desk.store.read
    .selectFrom('portal_account')
    .select(['id', 'patient_id', 'lifecycle', 'hold', 'survivor_id'])
    .execute()
  for (const side of ['a', 'b'] as const) {
    const { id, at, lifecycle, held } = m.logins[side]
    expect(rows.find((row) => row.id === id)).toEqual({
      id,
      patient_id: m.charts[at].patientId,
      lifecycle,
      hold: held ? 'patient-reported' : 'none',
      survivor_id: m.retired?.side === side ? m.logins[other(side)].id : null,
    })
  }
  await nothingOpens(m, r)
}

/** What was retired has no session and no link that still opens it. */
async function nothingOpens(m: PairModel, { world }: Real): Promise<void> {
  if (!m.retired) return
  const { read } = world.desk.store
  const { id } = m.logins[m.retired.side]
  const sessions = await read
    .selectFrom('patient_session')
    .select('id_hash')
    .where('person_id', '=', id)
    .execute()
  const links = await read
    .selectFrom('access_link')
    .select('id')
    .where('account_id', '=', id)
    .where('end_kind', 'is', null)
    .where('expires_at', '>', m.now)
    .execute()
  expect([sessions, links]).toEqual([[], []])
}

/** 5: whichever name she gives at the counter, the login that stands for her is hers again. */
async function findsAWayBack(m: PairModel, r: Real): Promise<void> {
  r.world.clock.pass(hours(25))
  Object.assign(m, { now: m.now + hours(25), call: undefined })
  const devon = await r.agent('devon')
  const chart = leadsTo(m, 'a')
  const params = await atCounter(devon, 'maria garcia 3/12/1984')
  const login = loginAt(m, chart)
  if (login?.held) expect(await release(params, r, 'devon')).toBe(200)
  else await sendAnything(devon, params)
  Object.assign(login ?? {}, { lifecycle: 'active', held: false })
  await readPairMail(m, r)
  await getsIn(r, m.links.at(-1)?.token ?? '')
}

async function walk(engine: Engine, begun: readonly string[], draws: readonly Draw[]): Promise<void> {
  const { real, model } = await startPairWalk(engine)
  const taken: string[] = []
  try {
    for (const next of [...pairNamed(...begun), ...draws]) {
      const step = 'run' in next ? next : pairStepFor(model, next)
      taken.push(step.name)
      const before = await picture(real)
      await step.run(model, real)
      await readPairMail(model, real)
      await hold(model, real, before)
    }
    taken.push('the way back')
    await findsAWayBack(model, real)
    await newMails(real)
    await provesItself(real)
  } catch (error) {
    throw new Error(`after ${taken.join(', ')}`, { cause: error })
  } finally {
    await real.stop()
  }
}

const flagged = ['open a call about a', 'flag the two']
/** Most walks begin with two records that somebody named. */
const beginnings = [
  flagged,
  [...flagged, 'a supervisor compares the two'],
  [...flagged, 'consolidate, keep a'],
  ['open a call about b', 'flag the two', 'show a photo ID', 'send a reset link', 'consolidate, keep b'],
  [...flagged, 'consolidate, keep a', 'the EHR merges a into b'],
  [...flagged, 'consolidate, keep a', 'two logins again'],
  ['open a call about b', 'the EHR merges b into a'],
  ['open a call about a', 'report her as inactive', 'a supervisor confirms that she left'],
  [...flagged, 'report her as inactive', 'consolidate, keep b', 'a supervisor confirms that she left'],
]

describe.each(engines)('the five invariants for one woman with two charts, on %s', (engine) => {
  test(
    'hold on random walks of flags, reviews, consolidations, merges and reports',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...beginnings),
          fc.array(anyDraw, { minLength: 10, maxLength: STEPS }),
          (begun, draws) => walk(engine, begun, draws),
        ),
        { ...walks, interruptAfterTimeLimit: PATIENCE - 20_000 },
      )
    },
    PATIENCE,
  )
})
