import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideChoosePassword, type PasswordRefusal } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { linkForChange, linkOfToken } from '../unit/link-for-change.ts'
import { refusedPassword } from '../unit/refused-password.ts'

type Answer = AnswerOf<PortalEndpoints['choosePassword']>

/**
 * The patient saves a password. Rules and hash come before the transaction opens (house.md §4); inside, one
 * compare-and-swap decides who wins (T3). Whoever loses is told that the link was used.
 */
export const choosePassword: UseCase<PortalEndpoints['choosePassword']> = async (
  desk,
  { body, transact },
) => {
  const { token, birthDate, password } = body
  const refused = await ruleAgainst(desk, token, password)
  // The same work either way, so that time does not tell a refused password from a taken one.
  const hash = await desk.passwords.hash(password)
  const { answer } = await transact<Answer>(async (unit) => {
    const found = await linkForChange(desk, unit, token)
    if (!found) return { answer: { result: 'ended', link: { state: 'unknown' } } }
    const decision = decideChoosePassword(found.facts, found.link, { birthDate, chosen: refused ?? { hash } })
    await unit.carryOut(decision, found.facts)
    const { outcome } = decision
    switch (outcome.result) {
      case 'saved':
        unit.shows({ patient: found.facts.patient.id, what: 'username' })
        return { answer: { result: 'saved', username: found.facts.account?.username ?? '' } }
      case 'ended':
        return { answer: { result: 'ended', link: outcome.standing } }
      default:
        return { answer: outcome }
    }
  })
  return answer
}

/** Which rule refuses the password, with the names, dates and words that it must not hold (P3). */
async function ruleAgainst(
  desk: Desk,
  token: string,
  password: string,
): Promise<PasswordRefusal | undefined> {
  const link = await linkOfToken(desk, desk.store.read, token)
  if (!link) return undefined
  const row = await desk.store.read
    .selectFrom('access_link as l')
    .innerJoin('patient as p', 'p.id', 'l.patient_id')
    .innerJoin('portal_account as a', 'a.id', 'l.account_id')
    .select(['p.record', 'p.mrn', 'p.birth_date', 'a.username'])
    .where('l.id', '=', link.id)
    .executeTakeFirst()
  return row && refusedPassword(desk, row, password)
}
