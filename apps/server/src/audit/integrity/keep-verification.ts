import type { LogReport } from '@portal-desk/audit'
import {
  type AuditEvent,
  FINDINGS_KEPT,
  GONE_AFTER,
  type LogVerification,
  type LogVerificationCause,
} from '@portal-desk/domain'
import {
  type LogVerificationTable,
  LostRace,
  logSize,
  runningLogVerification,
  type Tx,
  type Unit,
} from '@portal-desk/store'
import type { Updateable } from 'kysely'

/** What came of a verification, as it is kept: never a value. */
export type Outcome = Pick<LogVerification, 'from' | 'size' | 'outside' | 'findingCount' | 'findings'>

/** The part of a report that is kept. */
export const outcomeOf = ({
  from,
  size,
  outsideCheckpoints,
  findingCount,
  findings,
}: LogReport & { from: number }): Outcome => ({
  from,
  size,
  outside: outsideCheckpoints,
  findingCount,
  findings: findings.slice(0, FINDINGS_KEPT).map(({ reason, idx, size: of }) => ({
    reason,
    index: idx,
    ...(of === undefined ? {} : { size: of }),
  })),
})

/** Where a verification writes: a unit of work, or a bare transaction once nothing may go on the record any more. */
export type Book = { tx: Tx; record: Unit['record'] }

const objectOf = (id: string): Pick<AuditEvent, 'object'> => ({ object: `log-verification:${id}` })

/**
 * Begins a verification, one at a time over all servers on the database. One that nobody does any more is closed first.
 * @returns false where another one runs
 * @throws LostRace where another one begins at this moment
 */
export async function beginVerification(
  { tx, record }: Book,
  { id, cause, staffId }: { id: string; cause: LogVerificationCause; staffId?: string },
  now: number,
): Promise<boolean> {
  const running = await runningLogVerification(tx)
  if (running && running.updatedAt > now - GONE_AFTER) return false
  if (running)
    await endVerification({ tx, record }, running.verification.id, 'broken-off', now, 'server-gone')
  const begun = await tx
    .insertInto('log_verification')
    .values({
      id,
      cause,
      staff_id: staffId ?? null,
      state: 'running',
      from_idx: 0,
      size: await logSize(tx),
      reached: 0,
      outside: 0,
      finding_count: 0,
      findings: '[]',
      started_at: now,
      updated_at: now,
      finished_at: null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) throw new LostRace()
  record({ action: 'audit.verification-started', outcome: 'done', reason: cause, ...objectOf(id) })
  return true
}

/**
 * Ends a verification before its end.
 * @returns false where it has ended already
 */
export async function endVerification(
  { tx, record }: Book,
  id: string,
  state: 'stopped' | 'broken-off',
  now: number,
  reason: 'by-hand' | 'server-gone' | 'server-stopped' | 'not-readable',
): Promise<boolean> {
  if (!(await setRunning(tx, id, { state, finished_at: now }))) return false
  record({ action: 'audit.verification-stopped', outcome: 'done', reason, ...objectOf(id) })
  return true
}

/**
 * Changes the row of a verification that runs.
 * @returns false, with nothing written, where it has ended
 * @throws LostRace where it ends at this moment
 */
async function setRunning(tx: Tx, id: string, set: Updateable<LogVerificationTable>): Promise<boolean> {
  const running = await runningLogVerification(tx)
  if (running?.verification.id !== id) return false
  const changed = await tx
    .updateTable('log_verification')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new LostRace()
  return true
}

const endedAs = ({ from, size, outside, findingCount, findings }: Outcome, now: number) => ({
  state: findingCount === 0 ? 'whole' : 'not-whole',
  from_idx: from,
  size,
  reached: size,
  outside,
  finding_count: findingCount,
  findings: JSON.stringify(findings),
  updated_at: now,
  finished_at: now,
})

const verified = (id: string, { size, findingCount }: Outcome): AuditEvent => ({
  action: 'audit.verified',
  outcome: findingCount === 0 ? 'done' : 'refused',
  reason: `size:${size} findings:${findingCount}`,
  ...objectOf(id),
})

/** Keeps what a verification found, unless it was ended meanwhile: then somebody was told so already. */
export async function finishVerification(
  { tx, record }: Book,
  id: string,
  outcome: Outcome,
  now: number,
): Promise<void> {
  if (await setRunning(tx, id, endedAs(outcome, now))) record(verified(id, outcome))
}

/** Keeps a verification by the command line, which asks no server and may run beside another. */
export async function keepFromCommand(
  { tx, record }: Book,
  id: string,
  outcome: Outcome,
  startedAt: number,
  now: number,
): Promise<void> {
  await tx
    .insertInto('log_verification')
    .values({ id, cause: 'command-line', staff_id: null, started_at: startedAt, ...endedAs(outcome, now) })
    .execute()
  record(verified(id, outcome))
}
