import { type CallFacts, failuresIn, hours, isMarked } from '@portal-desk/domain'
import { readCloseness } from './closeness.ts'
import type { Context } from './context.ts'
import type { Db, Dialect, Tx } from './dialect.ts'
import { type House, incidentIn, readFacts } from './facts.ts'
import { flagOf, openFlagRows } from './flags.ts'
import { brokenGlassOf } from './marks.ts'
import { readAbout } from './read-about.ts'
import { readAtOnce } from './read-at-once.ts'
import { approvalOf } from './tables/approval-rows.ts'
import { callOf } from './tables/call-rows.ts'
import { confirmationOf } from './tables/confirmation-rows.ts'
import { verificationOf } from './tables/verification-rows.ts'
import { together } from './together.ts'
import type { Vault } from './vault.ts'

/** Whose call it is, where the server itself looks after it. */
const ownerOf = async (db: Db | Tx, id: string): Promise<CallFacts['staff']> => {
  const { role } = await db.selectFrom('staff').select('role').where('id', '=', id).executeTakeFirstOrThrow()
  return { id, role: role as CallFacts['staff']['role'] }
}

/** Checks of the patient's identity on any call of the last two days, newest first. */
const verificationRows = (db: Db | Tx, patientId: string, now: number) =>
  db
    .selectFrom('verification')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('started_at', '>', now - hours(48))
    .orderBy('started_at', 'desc')
    .limit(50)

/** What colleagues were asked to agree to on this call, newest first. */
const approvalRows = (db: Db | Tx, callId: string) =>
  db.selectFrom('approval').selectAll().where('call_id', '=', callId).orderBy('asked_at', 'desc').limit(20)

/** Number-matching links of the last day, newest first. */
const confirmationRows = (db: Db | Tx, patientId: string, now: number) =>
  db
    .selectFrom('confirmation')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('started_at', '>', now - hours(24))
    .orderBy('started_at', 'desc')
    .limit(20)

/** A call before a record is open in it. */
export type BareCallFacts = Pick<CallFacts, 'now' | 'policy' | 'clinic' | 'staff' | 'call' | 'incident'>
export const hasRecord = (facts: CallFacts | BareCallFacts): facts is CallFacts => 'patient' in facts

/**
 * The call, and where a record is open in it, all about the record; undefined where there is no such call. What the
 * server does by itself is done for whoever's call it is.
 */
export async function readCallFacts(
  db: Db | Tx,
  dialect: Dialect,
  vault: Vault,
  context: Context,
  house: House,
  callId: string,
  lock: boolean,
): Promise<CallFacts | BareCallFacts | undefined> {
  const { actor, now } = context
  if (actor.kind === 'patient') return undefined
  const calls = db.selectFrom('call_session').selectAll().where('id', '=', callId)
  const callRow = await (lock && dialect === 'postgres' ? calls.forUpdate() : calls).executeTakeFirst()
  if (!callRow) return undefined
  const call = callOf(callRow)
  const again = context.reauthenticatedAt
  const staff =
    actor.kind === 'staff'
      ? { id: actor.id, role: actor.role, ...(again === undefined ? {} : { reauthenticatedAt: again }) }
      : await ownerOf(db, call.staffId)
  if (!call.patientId) return { now, ...house, staff, call, ...(await incidentIn(db)) }
  const [facts, closeness, rows, about] = await together([
    readFacts(db, dialect, vault, now, house, call.patientId, lock),
    readCloseness(db, staff.id, call.patientId),
    readAtOnce(db, {
      flags: openFlagRows(db, call.patientId),
      checks: verificationRows(db, call.patientId, now),
      asked: approvalRows(db, callId),
      confirmations: confirmationRows(db, call.patientId, now),
    }),
    call.aboutId ? readAbout(db, now, staff.id, call.patientId, call.aboutId) : undefined,
  ])
  const brokenGlass = isMarked(facts.patient, 'restricted')
    ? await brokenGlassOf(db, callId, staff.id, call.patientId)
    : undefined
  const [flag] = rows.flags
  const verifications = rows.checks.map(verificationOf)
  const mine = verifications.find((v) => v.callId === callId)
  return {
    ...facts,
    call,
    staff,
    ...(mine ? { verification: mine } : {}),
    ...(about ? { about } : {}),
    failures: failuresIn(verifications, now),
    approvals: rows.asked.map((row) => approvalOf(row, vault)),
    confirmations: rows.confirmations.map(confirmationOf),
    ...(closeness ? { closeness } : {}),
    ...(flag ? { flag: flagOf(flag) } : {}),
    ...(brokenGlass ? { brokenGlass } : {}),
  }
}
