import type { ConsoleEndpoints } from '@portal-desk/contract'
import { resumeBlock } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnPause } from './decide-on-pause.ts'

/** A second person agrees: what waits leaves, and what had failed is sent again by a job that survives restarts. */
export const resumeMail: UseCase<ConsoleEndpoints['resumeMail']> = async (desk, ask) => {
  const { now } = ask.context
  await decideOnPause(desk, ask, {
    block: (pause, by) => resumeBlock(pause, by, desk.house().policy, now),
    set: ({ id }) => ({ resumed_by: id, resumed_at: now }),
    action: 'mail.resumed',
  })
  desk.mail.kick()
  return { done: 'Mail goes out again. What had failed is sent once more.' }
}
