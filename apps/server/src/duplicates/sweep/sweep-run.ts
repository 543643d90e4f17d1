import { type Pair, proposedEvents } from '@portal-desk/domain'
import { type DuplicateSweepTable, inOwnTransaction, ownContext, putPairs, type Tx } from '@portal-desk/store'
import type { Updateable } from 'kysely'
import type { Directory } from './read-directory.ts'
import type { SweepParts, SweepReport } from './sweep-parts.ts'

/** A place that is wholly compared: whoever goes on begins behind it. */
export type Place = { afterHash: number; compared: number }
/** A sweep in the hands of one worker, and how far it is. */
export type Run = Place & { id: string; worker: string; proposed: number }

/** Another worker has this sweep now; what this one wrote stays, and it writes no more. */
export class SweepTaken extends Error {
  override name = 'SweepTaken'
  constructor() {
    super('Another sweep has taken over and goes on from here. What is on the list stays there.')
  }
}

/**
 * Takes over the sweep that is not done yet, or begins one. It goes on behind the last place that is in, whoever began
 * it: a process that was killed cannot say so, and one that still runs finds out at its next step. A directory that has
 * changed is compared from the beginning, because its blocks are others.
 * @throws SweepTaken where another one begins at this moment
 */
export async function beginRun(parts: SweepParts, { records, hash }: Directory): Promise<Run> {
  const { store, vault } = parts
  const run: Run = { id: vault.newId(), worker: vault.newId(), afterHash: 0, compared: 0, proposed: 0 }
  await inOwnTransaction(parts, contextOf(parts, run), async ({ tx, record, context: { now } }) => {
    const running = tx.selectFrom('duplicate_sweep').selectAll().where('state', '=', 'running')
    // SQLite has one writer, and needs no lock of a row.
    const open = await (store.dialect === 'postgres' ? running.forUpdate() : running).executeTakeFirst()
    const goesOn = open?.directory_hash === hash
    if (open) run.id = open.id
    if (goesOn)
      Object.assign(run, { afterHash: open.after_hash, compared: open.compared, proposed: open.proposed })
    const row = {
      worked_by: run.worker,
      directory_hash: hash,
      after_hash: run.afterHash,
      records: records.length,
      compared: run.compared,
      proposed: run.proposed,
      updated_at: now,
    }
    const taken = open
      ? tx.updateTable('duplicate_sweep').set(row).where('id', '=', open.id).returning('id')
      : tx
          .insertInto('duplicate_sweep')
          .values({ id: run.id, state: 'running', started_at: now, ...row })
          .onConflict((on) => on.doNothing())
          .returning('id')
    if (!(await taken.executeTakeFirst())) throw new SweepTaken()
    record({
      action: 'sweep.started',
      outcome: 'done',
      object: `sweep:${run.id}`,
      reason: `${goesOn ? 'resumed' : open ? 'anew' : 'new'} records:${records.length}`,
    })
  })
  return run
}

/**
 * Puts pairs on the list, with the place that is done once they are in.
 * @param place left out while more of its pairs are to come
 * @throws SweepTaken where another worker goes on; nothing of this is kept then
 */
export async function saveRun(
  parts: SweepParts,
  run: Run,
  pairs: readonly (Pair & { score: number })[],
  place?: Place,
): Promise<void> {
  const { afterHash, compared } = place ?? run
  let proposed = run.proposed
  await inOwnTransaction(parts, contextOf(parts, run), async ({ tx, record, context: { now } }) => {
    const fresh = pairs.length === 0 ? [] : await putPairs(tx, parts.vault, pairs, now)
    record(...proposedEvents(fresh))
    proposed += fresh.length
    await setOwn(tx, run, { after_hash: afterHash, compared, proposed, updated_at: now })
    record({
      action: 'sweep.batch',
      outcome: 'done',
      object: `sweep:${run.id}`,
      reason: `compared:${compared} proposed:${proposed}`,
    })
  })
  Object.assign(run, { afterHash, compared, proposed })
}

/** @throws SweepTaken where another worker goes on */
export async function finishRun(parts: SweepParts, run: Run, report: SweepReport): Promise<void> {
  const { records, compared, proposed, passedOver } = report
  await inOwnTransaction(parts, contextOf(parts, run), async ({ tx, record, context: { now } }) => {
    await setOwn(tx, run, { state: 'done', updated_at: now, finished_at: now })
    record({
      action: 'sweep.finished',
      outcome: 'done',
      object: `sweep:${run.id}`,
      reason: `records:${records} compared:${compared} proposed:${proposed} passed-over:${passedOver}`,
    })
  })
}

/** Of two workers the one that took the sweep last writes, and the other one finds out here (T3). */
async function setOwn(tx: Tx, run: Run, set: Updateable<DuplicateSweepTable>): Promise<void> {
  const mine = await tx
    .updateTable('duplicate_sweep')
    .set(set)
    .where('id', '=', run.id)
    .where('worked_by', '=', run.worker)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  if (!mine) throw new SweepTaken()
}

/** A sweep speaks for itself: its entries bear the worker that wrote them. */
const contextOf = (parts: SweepParts, { worker }: Run) => ownContext('sweep', parts.now(), worker)
