import type { ConsoleEndpoints } from '@portal-desk/contract'
import { minutes, type Refusal, wordingDone } from '@portal-desk/domain'
import { type Dialect, emailOfStaff, openWordingDraft, publishedWordings, type Tx } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { mailAsWorded } from './mail-as-worded.ts'

/** Enough to read one while the next is worded. */
const ONE_EACH = minutes(1)

/** Sends whoever asks the mail that they see, with made-up values, to their own address and nowhere else. */
export const testWording: UseCase<ConsoleEndpoints['testWording']> = async (
  desk,
  { staff, params: { about }, body: { language }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const [draft, [inForce]] = await Promise.all([
    openWordingDraft(read, about),
    publishedWordings(read, about, 1),
  ])
  const mail = await mailAsWorded(desk, about, draft?.words ?? inForce?.words ?? {}, language)
  const { now } = context
  const { answer } = await transact<{ refused: Refusal } | { done: string }>(async (unit) => {
    const { email, last } = await whereAndWhen(unit.tx, desk.store.dialect, staff.id)
    const to = emailOfStaff(desk.vault, { id: staff.id, email })
    const object = `wording:${about}`
    if (to === undefined || isTooSoon(last, now)) {
      const refused: Refusal =
        to === undefined
          ? { code: 'no-own-email' }
          : { code: 'sent-a-moment-ago', at: last ?? now, until: (last ?? now) + ONE_EACH }
      unit.record({ action: 'wording.refused', outcome: 'refused', reason: refused.code, object })
      return { answer: { refused } }
    }
    const id = desk.vault.newId()
    await unit.tx
      .insertInto('test_mail')
      .values({
        id,
        staff_id: staff.id,
        about,
        language,
        recipient: desk.vault.seal(to, `test_mail.recipient:${id}`),
        written: JSON.stringify({ ...mail, subject: `[Test] ${mail.subject}` }),
        queued_at: now,
        next_try_at: now,
        lease_until: null,
        tries: 0,
      })
      .execute()
    await unit.tx.updateTable('staff').set({ tested_at: now }).where('id', '=', staff.id).execute()
    unit.record({ action: 'wording.test-asked', outcome: 'done', object, reason: language })
    return { answer: { done: wordingDone.tested(to) } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  desk.mail.kick()
  return answer
}

/** Their address and when they last asked, locked: two presses at once send one. */
async function whereAndWhen(tx: Tx, dialect: Dialect, staffId: string) {
  const one = tx.selectFrom('staff').select(['email', 'tested_at as last']).where('id', '=', staffId)
  return await (dialect === 'postgres' ? one.forUpdate() : one).executeTakeFirstOrThrow()
}

/** A time that is still to come was noted before the clock was set back (T9). */
const isTooSoon = (last: number | null, now: number): boolean =>
  last !== null && last <= now && now < last + ONE_EACH
