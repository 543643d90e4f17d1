import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type Refusal, resumeBlock } from '@portal-desk/domain'
import { mailPauseOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellOfPause } from '../http/tell-of-pause.ts'
import { lockedPause } from './locked-pause.ts'

/** A second person agrees: what waits leaves, and what had failed is sent again by a job that survives restarts. */
export const resumeMail: UseCase<ConsoleEndpoints['resumeMail']> = async (
  desk,
  { params: { pauseId }, staff, context: { now }, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused?: Refusal }>(async (unit) => {
    const row = await lockedPause(unit, desk.store.dialect, pauseId)
    if (!row) throw new Stop('not-here')
    const refused = resumeBlock(mailPauseOf(row), staff, desk.house().policy, now)
    const object = `mail-pause:${pauseId}`
    if (refused) {
      unit.record({ action: 'mail.resume-refused', outcome: 'refused', reason: refused.code, object })
      return { answer: { refused } }
    }
    await unit.tx
      .updateTable('mail_pause')
      .set({ resumed_by: staff.id, resumed_at: now })
      .where('id', '=', pauseId)
      .execute()
    unit.record({ action: 'mail.resumed', outcome: 'done', object })
    return { answer: {} }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  tellOfPause(desk)
  desk.mail.kick()
  return { done: 'Mail goes out again. What had failed is sent once more.' }
}
