import { type Decided, decideDormant, decideUndoSwept, type Facts, reportInForce } from '@portal-desk/domain'
import {
  type DormancyRunTable,
  inOwnTransaction,
  LostRace,
  ownContext,
  type Records,
  type Unit,
} from '@portal-desk/store'
import type { Selectable } from 'kysely'
import { newRequestId } from '../../crypto.ts'
import type { Desk } from '../../desk.ts'
import { tellWatchers } from '../../http/tell-watchers.ts'
import { dormantLogins } from './dormant-logins.ts'

const AT_ONCE = 50
type Run = Selectable<DormancyRunTable>
type Turn = { id: string; patientId: string }

/**
 * Carries the open sweep, or its undoing, some logins further: each in a transaction of its own, then the place it has
 * got to. Stopped anywhere it goes on from the last place, and what was done already is not done again.
 */
export async function workDormancy(desk: Desk): Promise<void> {
  const run = await desk.store.read
    .selectFrom('dormancy_run')
    .selectAll()
    .where('state', 'in', ['running', 'undoing'])
    .executeTakeFirst()
  if (!run) return
  const turns = await (run.state === 'running' ? toSwitchOff(desk, run) : toPutBack(desk, run))
  const decide = run.state === 'running' ? switchOff(run) : putBack(run)
  for (const { patientId } of turns) await takeTurn(desk, patientId, decide)
  await moveOn(desk, run, turns)
}

const toSwitchOff = ({ store }: Desk, run: Run): Promise<Turn[]> =>
  dormantLogins(store.read, run.used_by)
    .select(['a.id', 'a.patient_id as patientId'])
    .where('a.id', '>', run.after_id)
    .orderBy('a.id')
    .limit(AT_ONCE)
    .execute()

const toPutBack = ({ store }: Desk, run: Run): Promise<Turn[]> =>
  store.read
    .selectFrom('inactive_report')
    .select(['id', 'patient_id as patientId'])
    .where('run_id', '=', run.id)
    .where('undone_at', 'is', null)
    .where('id', '>', run.after_id)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()

const switchOff =
  (run: Run) =>
  (facts: Facts): Decided | undefined =>
    decideDormant(facts, { id: run.id, by: run.used_by })

/** Only what this very sweep switched off, and nobody has touched since. */
const putBack =
  (run: Run) =>
  async (facts: Facts, { tx }: Unit): Promise<Decided | undefined> => {
    const report = reportInForce(facts.inactiveReports)
    const swept = await tx
      .selectFrom('inactive_report')
      .select('id')
      .where('run_id', '=', run.id)
      .where('id', '=', report?.id ?? '')
      .executeTakeFirst()
    return report && swept ? decideUndoSwept(facts, report) : undefined
  }

const recordsOf = (desk: Desk): Records => ({ store: desk.store, vault: desk.vault, house: desk.house() })

async function takeTurn(
  desk: Desk,
  patientId: string,
  decide: (facts: Facts, unit: Unit) => Decided | undefined | Promise<Decided | undefined>,
): Promise<void> {
  const context = ownContext('dormancy', desk.now(), newRequestId())
  const taken = inOwnTransaction(recordsOf(desk), context, async (unit) => {
    const facts = await unit.factsFor(patientId)
    const decision = await decide(facts, unit)
    if (decision) await unit.carryOut(decision, facts)
  })
  const done = await orAnother(taken)
  if (done) tellWatchers(desk, done.touched)
}

/** Another server, or a person, may be first; then nothing of this is kept, and nothing is missing. */
const orAnother = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (!(error instanceof LostRace)) throw error
    return undefined
  })

/** Notes how far it is; with nothing left to look at, that it is over. */
async function moveOn(desk: Desk, run: Run, turns: readonly Turn[]): Promise<void> {
  const last = turns.at(-1)
  const over = run.state === 'running' ? ('done' as const) : ('undone' as const)
  const context = ownContext('dormancy', desk.now(), newRequestId())
  const noted = inOwnTransaction(recordsOf(desk), context, async ({ tx, record }) => {
    const moved = await tx
      .updateTable('dormancy_run')
      .set(last ? { after_id: last.id } : { state: over, finished_at: context.now })
      .where('id', '=', run.id)
      .where('state', '=', run.state)
      .where('after_id', '=', run.after_id)
      .returning('id')
      .executeTakeFirst()
    if (!moved) throw new LostRace('dormancy run')
    record({
      action: last ? 'dormancy.batch' : run.state === 'running' ? 'dormancy.finished' : 'dormancy.undone',
      outcome: 'done',
      object: `dormancy:${run.id}`,
      reason: `looked-at:${turns.length}`,
    })
  })
  await orAnother(noted)
}
