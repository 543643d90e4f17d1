import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Throws away all that was practised, for everybody; it is on the clinic's own record, since training's goes with it. */
export const startTrainingOver: UseCase<ConsoleEndpoints['startTrainingOver']> = async (
  desk,
  { staff, transact },
) => {
  const { training } = desk
  if (!staff || !training) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => {
    unit.record({ action: 'staff.training-started-over', outcome: 'done' })
    return { answer: { done: 'Training is new again. What was practised is gone.' } }
  })
  await training.startOver()
  return answer
}
