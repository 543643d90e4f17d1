import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decidePatientSignIn, signInWait } from '@portal-desk/domain'
import { accountOf, recordNearMiss, typedName } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { sessionOf } from '../http/session-of.ts'
import { credentialOf } from '../http/who.ts'
import { countFailure, failuresForChange } from '../unit/throttle.ts'

type Answer = AnswerOf<PortalEndpoints['signInPatient']>
type Outcome =
  | { signedIn: true; accountId: string; patientId: string; username: string }
  | { signedIn: false; wait?: number }

/**
 * A patient signs in. Known, unknown, locked and inactive are answered alike, with the same work (P7): one hash, one
 * transaction. The wait counts per typed name, whether or not anybody has it.
 */
export const signInPatient: UseCase<PortalEndpoints['signInPatient']> = async (
  desk,
  ask,
): Promise<Answer> => {
  const { now } = ask.context
  const { policy } = desk.house()
  const typed = ask.body.username.trim().toLowerCase()
  const nameHash = typedName(desk.vault, typed)
  const account = await desk.store.read
    .selectFrom('portal_account')
    .select(['id', 'patient_id', 'username', 'password_hash'])
    .where('username', '=', typed)
    .executeTakeFirst()
  const passwordRight = await desk.passwords.matches(account?.password_hash ?? undefined, ask.body.password)
  const { answer: outcome } = await ask.transact<Outcome>(async (unit) => {
    // The patient's row is locked before the name's, as everywhere, so that no two wait for each other.
    const facts = account ? await unit.factsFor(account.patient_id) : undefined
    const { failures, lastAt } = await failuresForChange(unit, nameHash)
    const waitUntil = signInWait(failures, lastAt, policy, now)
    if (waitUntil !== undefined) {
      unit.record({
        action: 'patient.sign-in-failed',
        outcome: 'refused',
        reason: 'wait',
        ...(account ? { patient: account.patient_id } : {}),
      })
      return { answer: { signedIn: false, wait: waitUntil } }
    }
    if (!account || !facts) {
      await countFailure(unit, nameHash)
      await recordNearMiss(unit.tx, desk.vault, typed, now)
      unit.record({
        action: 'patient.sign-in-failed',
        outcome: 'refused',
        reason: 'unknown-name',
        details: { name: nameHash },
      })
      return { answer: { signedIn: false } }
    }
    // Compared behind the lock once more: a reset may have been faster than the hash (P8).
    const stored = await unit.tx
      .selectFrom('portal_account')
      .selectAll()
      .where('id', '=', account.id)
      .executeTakeFirstOrThrow()
    // The login that was named: a merge of charts may have brought the one in use beside a retired one.
    const named = { ...facts, account: accountOf(stored) }
    const decision = decidePatientSignIn(named, {
      passwordRight: passwordRight && stored.password_hash === account.password_hash,
    })
    const signedIn = decision.result === 'signed-in'
    if (!signedIn) await countFailure(unit, nameHash)
    await unit.carryOut(decision, named)
    if (!signedIn) return { answer: { signedIn: false } }
    return {
      answer: {
        signedIn: true,
        accountId: account.id,
        patientId: account.patient_id,
        username: account.username,
      },
    }
  })
  if (!outcome.signedIn) {
    return outcome.wait === undefined
      ? { result: 'refused' }
      : { result: 'wait', seconds: Math.ceil((outcome.wait - now) / 1_000) }
  }
  const credential = credentialOf(desk, account?.password_hash ?? null)
  await ask.session.begin(outcome.accountId, now, { credential, reauthenticatedAt: now })
  const patient = { ...outcome, idleUntil: now + policy.patientIdle }
  return { result: 'signed-in', session: sessionOf(desk, patient, ask.session) }
}
