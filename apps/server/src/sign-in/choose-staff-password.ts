import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffSignInWait } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readFailures } from '../unit/throttle.ts'
import { mustWait, refuseGuess, waitOf } from './guess.ts'
import { welcome } from './sign-in-staff.ts'
import { staffPasswordRefusal } from './staff-password-refusal.ts'

/**
 * The first sign-in, or the start after a reset: the one-time code opens only this, once, for a day (P14). It is
 * throttled like a password, and a fresh code does not reset the count (P10).
 */
export const chooseStaffPassword: UseCase<ConsoleEndpoints['chooseStaffPassword']> = async (desk, ask) => {
  const { username, code, password } = ask.body
  const { now } = ask.context
  const typed = username.trim().toLowerCase()
  const nameHash = desk.vault.hmac('staff-sign-in', typed)
  const failures = await readFailures(desk.store.read, nameHash)
  const wait = staffSignInWait(failures.failures, failures.lastAt, now)
  if (wait !== undefined) throw mustWait(wait, now, false)
  const row = await desk.store.read
    .selectFrom('staff')
    .selectAll()
    .where('username', '=', typed)
    .executeTakeFirst()
  const right = await desk.passwords.matches(row?.code_hash ?? undefined, code.trim().toLowerCase())
  if (!row || !right || row.active !== 1 || (row.code_until ?? 0) <= now) {
    const about = row ? { object: `staff:${row.id}` } : { details: { name: nameHash } }
    return refuseGuess(ask, nameHash, {
      action: 'staff.sign-in-failed',
      reason: 'code-not-matched',
      ...about,
    })
  }
  const refused = staffPasswordRefusal(desk, { username: typed, name: row.name }, password)
  if (refused) return { result: 'refused', ...refused }
  const hash = await desk.passwords.hash(password)
  const { answer: until } = await ask.transact<number | 'used' | undefined>(async (unit) => {
    const until = await waitOf(unit, nameHash)
    if (until !== undefined) {
      const object = `staff:${row.id}`
      unit.record({ action: 'staff.sign-in-failed', outcome: 'refused', reason: 'wait', object })
      return { answer: until }
    }
    const used = await unit.tx
      .updateTable('staff')
      .set({ password_hash: hash, code_hash: null, code_until: null })
      .where('id', '=', row.id)
      .where('code_hash', '=', row.code_hash)
      .returning('id')
      .executeTakeFirst()
    if (!used) {
      const object = `staff:${row.id}`
      unit.record({ action: 'staff.sign-in-failed', outcome: 'refused', reason: 'code-used', object })
      return { answer: 'used' }
    }
    unit.record({ action: 'staff.password-chosen', outcome: 'done', object: `staff:${row.id}` })
    return { answer: undefined }
  })
  if (until === 'used') throw new Stop('sign-in-refused')
  if (until !== undefined) throw mustWait(until, now, true)
  return { result: 'saved', session: await welcome(desk, ask, row, nameHash) }
}
