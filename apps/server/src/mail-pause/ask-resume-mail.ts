import type { ConsoleEndpoints } from '@portal-desk/contract'
import { askResumeBlock } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnPause } from './decide-on-pause.ts'

/** Somebody says that a provider takes our mail again; a second person has to agree. */
export const askResumeMail: UseCase<ConsoleEndpoints['askResumeMail']> = async (desk, ask) => {
  const { now } = ask.context
  const { policy } = desk.house()
  await decideOnPause(desk, ask, {
    block: (pause) => askResumeBlock(pause, policy, now),
    set: ({ id }) => ({ asked_by: id, asked_at: now }),
    action: 'mail.resume-asked',
  })
  return { until: now + policy.approvalLife }
}
