import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import {
  decideUseCode,
  decideWrongCode,
  type Facts,
  SHORT_CODE_DIGITS,
  type TemporaryLogin,
} from '@portal-desk/domain'
import { temporaryLoginOf, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { clearFailures } from '../unit/throttle.ts'
import { countWrongCode } from './count-wrong-code.ts'
import { enterShortCode } from './enter-short-code.ts'
import { fittingCode } from './fitting-code.ts'
import { type LiveCode, liveCodesOf } from './live-codes-of.ts'

type Answer = AnswerOf<PortalEndpoints['enterCode']>

/**
 * A code and a birth date open the page where a password is chosen (domain §3.4). By the birth date the server finds
 * the live codes. A wrong try counts for each live code of that date, and the page counts alike without one (P7). One
 * of eight digits is of another kind, with tries of its own.
 */
export const enterCode: UseCase<PortalEndpoints['enterCode']> = async (desk, ask) => {
  const { code, birthDate } = ask.body
  if (code.length === SHORT_CODE_DIGITS) return enterShortCode(desk, ask)
  const { context, transact } = ask
  const live = await liveCodesOf(desk, birthDate, context.now)
  const fits = await fittingCode(desk, live, code)
  const dateHash = desk.vault.hmac('code-birth-date', birthDate)
  const { answer } = await transact<Answer>((unit) =>
    fits ? open(desk, unit, fits, dateHash) : refuse(desk, unit, live, dateHash),
  )
  return answer
}

async function open(desk: Desk, unit: Unit, fits: LiveCode, dateHash: string): Promise<{ answer: Answer }> {
  const { facts, login } = await codeForChange(unit, fits)
  const decision = decideUseCode(facts, login)
  const { link } = await unit.carryOut(decision, facts)
  if (!decision.opened || !link || !facts.account) return { answer: { result: 'closed' } }
  await clearFailures(unit, dateHash)
  unit.shows({ patient: facts.patient.id, what: 'username' })
  const { passwordLeast, passwordMost } = desk.house().policy
  const { username } = facts.account
  return {
    answer: { result: 'right', token: link.token, username, least: passwordLeast, most: passwordMost },
  }
}

async function refuse(
  desk: Desk,
  unit: Unit,
  live: readonly LiveCode[],
  dateHash: string,
): Promise<{ answer: Answer }> {
  for (const one of live) {
    const { facts, login } = await codeForChange(unit, one)
    await unit.carryOut(decideWrongCode(facts, login), facts)
  }
  if (live.length === 0)
    unit.record({ action: 'temporary-login.code-wrong', outcome: 'refused', reason: 'no-code' })
  const { temporaryLoginLife: life, wrongTriesPerCode: most } = desk.house().policy
  const triesLeft = await countWrongCode(unit, dateHash, { life, most })
  return { answer: triesLeft > 0 ? { result: 'wrong', triesLeft } : { result: 'closed' } }
}

/** The patient's row is locked first; the code is read behind the lock, so that what is decided is what is so. */
async function codeForChange(
  unit: Unit,
  { id, patientId }: LiveCode,
): Promise<{ facts: Facts; login: TemporaryLogin }> {
  const facts = await unit.factsFor(patientId)
  const row = await unit.tx
    .selectFrom('temporary_login')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { facts, login: temporaryLoginOf(row) }
}
