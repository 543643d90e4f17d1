import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { sessionAnswer } from '../unit/session-answer.ts'

/** Comes back to the clinic's own desk, under a new id (S3); calls left open in training close there by themselves. */
export const leaveTraining: UseCase<ConsoleEndpoints['leaveTraining']> = async (
  desk,
  { staff, session, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  if (staff.training) {
    await transact(async (unit) => {
      unit.record({ action: 'staff.training-left', outcome: 'done' })
      return { answer: null }
    })
    await session.begin(staff.id, context.now, { training: false })
  }
  return sessionAnswer(desk, { ...staff, training: false }, session)
}
