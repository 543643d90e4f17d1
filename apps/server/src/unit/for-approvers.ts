import type { Refusal } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'
import { tellApprovers } from '../http/tell-approvers.ts'

type Refused = { refused: Refusal }
const isRefused = (result: object): result is Refused => 'refused' in result

/**
 * One transaction about something on the page of approvals: done, or refused with the refusal on the record. Every
 * approver's screen reads again after it.
 * @param run returns what the answer needs, or why nothing was done
 * @throws Stop *refused*
 */
export async function forApprovers<Result extends object>(
  desk: Desk,
  { staff, transact }: Pick<Ask, 'staff' | 'transact'>,
  run: (unit: Unit, staff: StaffAtDesk) => Promise<Result>,
): Promise<Exclude<Result, Refused>> {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => ({ answer: await run(unit, staff) }))
  if (isRefused(answer)) throw new Stop('refused', { refusal: answer.refused })
  tellApprovers(desk)
  return answer as Exclude<Result, Refused>
}
