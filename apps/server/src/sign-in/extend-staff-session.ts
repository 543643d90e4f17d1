import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { justActive, sessionAnswer } from '../unit/session-answer.ts'

/** One key press at the warning: the request itself was the activity. */
export const extendStaffSession: UseCase<ConsoleEndpoints['extendStaffSession']> = async (
  desk,
  { staff, session },
) => {
  if (!staff) throw new Stop('not-signed-in')
  return sessionAnswer(desk, justActive(desk, staff), session)
}
