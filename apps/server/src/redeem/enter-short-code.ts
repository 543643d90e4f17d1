import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import {
  type AccessLink,
  decideUseShortCode,
  decideWrongShortCode,
  type Facts,
  type Policy,
  refusedShortCode,
} from '@portal-desk/domain'
import { linkOf, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { clearFailures, failuresForChange } from '../unit/throttle.ts'
import { countWrongCode } from './count-wrong-code.ts'
import { fittingCode } from './fitting-code.ts'
import { type ShortCodeRow, shortCodesOf } from './short-codes-of.ts'

type Answer = AnswerOf<PortalEndpoints['enterCode']>
type Locked = { facts: Facts; link: AccessLink; replaced: boolean }
type Counts = { dateHash: string; addressHash: string }

/**
 * A short code and a birth date open a mailed link on this device as well (edge case 16). It goes as with a code that
 * was read out: found by the birth date, compared before the transaction opens, answered and counted alike where there is
 * none (P7), with counts of its own. Whoever overheard a code and tries one date after the other is stopped by the
 * count of their address.
 */
export async function enterShortCode(
  desk: Desk,
  { body, context, transact }: Ask<PortalEndpoints['enterCode']>,
): Promise<Answer> {
  const found = await shortCodesOf(desk, body.birthDate, context.now)
  const fits = await fittingCode(desk, found, body.code)
  const counts = {
    dateHash: desk.vault.hmac('short-code-birth-date', body.birthDate),
    addressHash: desk.vault.hmac('short-code-address', context.client),
  }
  const { answer } = await transact<Answer | { result: 'wait'; until: number }>(async (unit) => {
    const locked: Locked[] = []
    for (const one of fits ? [fits] : found) locked.push(await linkBehind(unit, one))
    // The patients' rows are locked before the counts, as everywhere, so that no two wait for each other.
    const until = await waitOfAddress(unit, counts, desk.house().policy)
    if (until !== undefined) {
      unit.record({ action: 'short-code.refused', outcome: 'refused', reason: 'wait' })
      return { answer: { result: 'wait', until } }
    }
    const [only] = locked
    return {
      answer: fits && only ? await open(unit, only, counts) : await refuse(desk, unit, locked, counts),
    }
  })
  if (answer.result !== 'wait') return answer
  throw new Stop('rate', { retryAfter: Math.ceil((answer.until - context.now) / 1_000) }, { done: true })
}

/** The patient's row is locked first; a code that was replaced while it was compared is seen behind the lock. */
async function linkBehind(unit: Unit, { linkId, patientId, codeHash }: ShortCodeRow): Promise<Locked> {
  const facts = await unit.factsFor(patientId)
  const row = await unit.tx
    .selectFrom('access_link')
    .selectAll()
    .where('id', '=', linkId)
    .executeTakeFirstOrThrow()
  return { facts, link: linkOf(row), replaced: row.short_code_hash !== codeHash }
}

/** Until when this address must wait, after too many wrong short codes for whomever. */
async function waitOfAddress(
  unit: Unit,
  { addressHash }: Counts,
  { shortCodeLife, wrongShortCodesPerAddress }: Policy,
): Promise<number | undefined> {
  const { failures, lastAt } = await failuresForChange(unit, addressHash)
  const until = lastAt + shortCodeLife
  return failures >= wrongShortCodesPerAddress && until > unit.context.now ? until : undefined
}

async function open(unit: Unit, { facts, link, replaced }: Locked, { dateHash }: Counts): Promise<Answer> {
  const decision = replaced ? refusedShortCode(link) : decideUseShortCode(facts, link)
  const { secondToken } = await unit.carryOut(decision, facts)
  if (!secondToken || !facts.account) return { result: 'closed' }
  await clearFailures(unit, dateHash)
  unit.shows({ patient: facts.patient.id, what: 'username' })
  const { passwordLeast, passwordMost } = facts.policy
  const { username } = facts.account
  return { result: 'right', token: secondToken, username, least: passwordLeast, most: passwordMost }
}

async function refuse(
  desk: Desk,
  unit: Unit,
  locked: readonly Locked[],
  { dateHash, addressHash }: Counts,
): Promise<Answer> {
  const { shortCodeLife: life, wrongShortCodesPerAddress, wrongTriesPerCode } = desk.house().policy
  for (const { facts, link } of locked) await unit.carryOut(decideWrongShortCode(facts, link), facts)
  if (locked.length === 0) unit.record({ action: 'short-code.wrong', outcome: 'refused', reason: 'no-code' })
  await countWrongCode(unit, addressHash, { life, most: wrongShortCodesPerAddress })
  const triesLeft = await countWrongCode(unit, dateHash, { life, most: wrongTriesPerCode })
  return triesLeft > 0 ? { result: 'wrong', triesLeft } : { result: 'closed' }
}
