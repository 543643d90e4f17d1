import type { ConsoleEndpoints } from '@portal-desk/contract'
import { ownLetter } from '@portal-desk/domain'
import { hasRecord, readAnswer, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { callForChange } from '../unit/read-call.ts'
import { type LetterFor, letterAnswer } from './letter-of.ts'

/**
 * The letter once more, for whoever made it, in the call it was made in: each look is on the record before it leaves
 * (T1). It is set from what the press remembers, which is erased once the code is typed or has ended (T5).
 */
export const getLetter: UseCase<ConsoleEndpoints['getLetter']> = async (desk, { params, transact }) => {
  const { answer: letter } = await transact<LetterFor | null>(async (unit) => {
    const facts = await callForChange(unit, params.callId)
    const login = hasRecord(facts) ? ownLetter(facts, params.letterId) : undefined
    const shown = login && (await shownBy(desk, unit, login.id))
    if (!login || !shown || !hasRecord(facts)) {
      unit.record({ action: 'access.denied', outcome: 'refused', reason: 'no-such-letter' })
      return { answer: null }
    }
    const about = { object: `temporary-login:${login.id}`, patient: facts.patient.id }
    unit.record({ action: 'letter.opened', outcome: 'done', ...about })
    return { answer: shown }
  })
  if (!letter) throw new Stop('not-here')
  return letterAnswer(desk, letter)
}

/** What the letter was made of; undefined once it was erased. */
async function shownBy({ vault }: Desk, unit: Unit, loginId: string): Promise<LetterFor | undefined> {
  const row = await unit.tx
    .selectFrom('temporary_login')
    .select(['shown_scope as scope', 'shown_key as key'])
    .where('id', '=', loginId)
    .executeTakeFirst()
  if (!row?.scope || !row.key) return undefined
  const kept = (await readAnswer(unit.tx, vault, { scope: row.scope, key: row.key })) as
    | { answer?: { letter?: LetterFor } }
    | undefined
  return kept?.answer?.letter
}
