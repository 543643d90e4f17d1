import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { sessionAnswer } from '../unit/session-answer.ts'
import { joinTraining } from './join-training.ts'

/**
 * Goes to training with the same name and role, and no call open: the session goes on there under a new id (S3), and
 * nothing of the clinic's is within its reach (edge case 40).
 */
export const enterTraining: UseCase<ConsoleEndpoints['enterTraining']> = async (
  desk,
  { staff, session, context, transact },
) => {
  const { training } = desk
  if (!staff || !training) throw new Stop('not-signed-in')
  const open = await desk.store.read
    .selectFrom('call_session')
    .select('id')
    .where('staff_id', '=', staff.id)
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (open) {
    await transact(async (unit) => {
      unit.record({ action: 'access.denied', outcome: 'refused', reason: 'close-calls-first' })
      return { answer: null }
    })
    throw new Stop('refused', { refusal: { code: 'close-calls-first' } })
  }
  await joinTraining(desk, await training.open(), staff)
  await transact(async (unit) => {
    unit.record({ action: 'staff.training-entered', outcome: 'done' })
    return { answer: null }
  })
  await session.begin(staff.id, context.now, { training: true })
  return sessionAnswer(desk, { ...staff, training: true }, session)
}
