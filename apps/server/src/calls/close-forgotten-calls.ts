import { callForgottenBefore, decideForgotten } from '@portal-desk/domain'
import { hasRecord, inOwnTransaction, ownContext } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellWatchers } from '../http/tell-watchers.ts'
import { callForChange } from '../unit/read-call.ts'

const AT_ONCE = 100

/** Ends the calls that nobody can take up again, so that the patient hears of a failed check all the same (P9). */
export async function closeForgottenCalls(desk: Desk): Promise<void> {
  const { store, vault, now } = desk
  const house = desk.house()
  const rows = await store.read
    .selectFrom('call_session')
    .select('id')
    .where('closed_at', 'is', null)
    .where('last_activity_at', '<', callForgottenBefore(house.policy, now()))
    .orderBy('last_activity_at')
    .limit(AT_ONCE)
    .execute()
  for (const { id } of rows) {
    const context = { ...ownContext('housekeeping', now(), newRequestId()), callId: id }
    const { touched, queuedMail } = await inOwnTransaction({ store, vault, house }, context, async (unit) => {
      const facts = await callForChange(unit, id)
      await unit.carryOut(decideForgotten(facts), hasRecord(facts) ? facts : undefined)
      unit.touch({ callId: id })
    })
    tellWatchers(desk, touched)
    if (queuedMail) desk.mail.kick()
  }
}
