import { type AuditAction, signInWait } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { PatientAtPortal } from '../http/session.ts'
import { countFailure, failuresForChange } from '../unit/throttle.ts'

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
export const ownTries = (desk: Desk, { accountId }: PatientAtPortal): string =>
  desk.vault.hmac('patient-reauthenticate', accountId)

/** How long this account must wait, behind the lock of its count; a wrong try is counted and entered. */
export async function refuseOwnPassword(
  desk: Desk,
  { transact, context }: Pick<Ask, 'transact' | 'context'>,
  patient: PatientAtPortal,
  action: AuditAction,
): Promise<Wrong> {
  const nameHash = ownTries(desk, patient)
  const { policy } = desk.house()
  const { answer: until } = await transact(async (unit) => {
    const { failures, lastAt } = await failuresForChange(unit, nameHash)
    const wait = signInWait(failures, lastAt, policy, context.now)
    if (wait === undefined) await countFailure(unit, nameHash)
    unit.record({
      action,
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
