import type { MailPause, Refusal } from '@portal-desk/domain'
import { type MailPauseTable, mailPauseOf } from '@portal-desk/store'
import type { Updateable } from 'kysely'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'
import { forApprovers } from '../unit/for-approvers.ts'

type Step = {
  block: (pause: MailPause, by: StaffAtDesk) => Refusal | undefined
  set: (by: StaffAtDesk) => Updateable<MailPauseTable>
  action: 'mail.resume-asked' | 'mail.resumed'
}

/** One step towards sending again, with the pause locked: of two who take it, the second reads what the first did (T3). */
export async function decideOnPause(
  desk: Desk,
  ask: Pick<Ask, 'staff' | 'transact'> & { params: { pauseId: string } },
  { block, set, action }: Step,
): Promise<void> {
  const { pauseId } = ask.params
  const object = `mail-pause:${pauseId}`
  await forApprovers(desk, ask, async (unit, by) => {
    const query = unit.tx.selectFrom('mail_pause').selectAll().where('id', '=', pauseId)
    const row = await (desk.store.dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
    if (!row) throw new Stop('not-here')
    const refused = block(mailPauseOf(row), by)
    if (refused) {
      unit.record({ action: 'mail.resume-refused', outcome: 'refused', reason: refused.code, object })
      return { refused }
    }
    await unit.tx.updateTable('mail_pause').set(set(by)).where('id', '=', pauseId).execute()
    unit.record({ action, outcome: 'done', object })
    return {}
  })
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
}
