import type { ConsoleEndpoints } from '@portal-desk/contract'
import { askResumeBlock, type Refusal } from '@portal-desk/domain'
import { mailPauseOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellOfPause } from '../http/tell-of-pause.ts'
import { lockedPause } from './locked-pause.ts'

/** Somebody says that a provider takes our mail again; a second person has to agree. */
export const askResumeMail: UseCase<ConsoleEndpoints['askResumeMail']> = async (
  desk,
  { params: { pauseId }, staff, context: { now }, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { policy } = desk.house()
  const { answer } = await transact<{ refused?: Refusal }>(async (unit) => {
    const row = await lockedPause(unit, desk.store.dialect, pauseId)
    if (!row) throw new Stop('not-here')
    const refused = askResumeBlock(mailPauseOf(row), policy, now)
    const object = `mail-pause:${pauseId}`
    if (refused) {
      unit.record({ action: 'mail.resume-refused', outcome: 'refused', reason: refused.code, object })
      return { answer: { refused } }
    }
    await unit.tx
      .updateTable('mail_pause')
      .set({ asked_by: staff.id, asked_at: now })
      .where('id', '=', pauseId)
      .execute()
    unit.record({ action: 'mail.resume-asked', outcome: 'done', object })
    return { answer: {} }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  tellOfPause(desk)
  return { until: now + policy.approvalLife }
}
