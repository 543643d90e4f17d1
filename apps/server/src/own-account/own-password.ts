import { signInWait } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { PatientAtPortal } from '../http/session.ts'
import { sessionOf } from '../http/session-of.ts'
import { credentialOf } from '../http/who.ts'
import { clearFailures, countFailure, failuresForChange } from '../unit/throttle.ts'

type Wrong = { result: 'wrong' } | { result: 'wait'; seconds: number }

/** The own password as it is stored, and whether it is the one that was typed. */
export async function typedOwnPassword(desk: Desk, { accountId }: PatientAtPortal, typed: string) {
  const row = await desk.store.read
    .selectFrom('portal_account as a')
    .innerJoin('patient as p', 'p.id', 'a.patient_id')
    .select(['a.password_hash', 'a.username', 'p.record', 'p.mrn', 'p.birth_date'])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { row, right: await desk.passwords.matches(row.password_hash ?? undefined, typed) }
}

/** Wrong tries of somebody who is signed in are counted apart: they lock nobody out, and wait longer and longer (P6). */
const ownTries = (desk: Desk, { accountId }: PatientAtPortal): string =>
  desk.vault.hmac('patient-reauthenticate', accountId)

/** Until when this account must wait, behind the lock of its count (P6). */
export async function ownWait(desk: Desk, unit: Unit, patient: PatientAtPortal): Promise<number | undefined> {
  const { failures, lastAt } = await failuresForChange(unit, ownTries(desk, patient))
  return signInWait(failures, lastAt, desk.house().policy, unit.context.now)
}

/** A right password gives the tries back. */
export const clearOwnTries = (desk: Desk, unit: Unit, patient: PatientAtPortal): Promise<void> =>
  clearFailures(unit, ownTries(desk, patient))

/** A wrong try is counted and entered, or told how long to wait; then it was not looked at and does not count. */
export async function refuseOwnPassword(
  desk: Desk,
  { transact, context }: Pick<Ask, 'transact' | 'context'>,
  patient: PatientAtPortal,
): Promise<Wrong> {
  const { answer: until } = await transact(async (unit) => {
    const wait = await ownWait(desk, unit, patient)
    if (wait === undefined) await countFailure(unit, ownTries(desk, patient))
    unit.record({
      action: 'patient.reauthentication-failed',
      outcome: 'refused',
      reason: wait === undefined ? 'not-matched' : 'wait',
      patient: patient.patientId,
    })
    return { answer: wait }
  })
  return until === undefined ? { result: 'wrong' } : waiting(until, context.now)
}

export const waiting = (until: number, now: number): Wrong => ({
  result: 'wait',
  seconds: Math.ceil((until - now) / 1_000),
})

/** The session begins anew with a new id, for the password that counts now (S3, P8). */
export async function beginAnew(
  desk: Desk,
  { session, context }: Pick<Ask, 'session' | 'context'>,
  patient: PatientAtPortal,
  passwordHash: string | null,
): Promise<ReturnType<typeof sessionOf>> {
  const { now } = context
  const credential = credentialOf(desk, passwordHash)
  await session.begin(patient.accountId, now, { reauthenticatedAt: now, credential })
  return sessionOf(desk, { ...patient, idleUntil: now + desk.house().policy.patientIdle }, session)
}
