import type { Refusal } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'
import { tellApprovers } from '../http/tell-approvers.ts'

/**
 * One transaction about something on the page of approvals: done, or refused with the refusal on the record. Every
 * approver's screen reads again after it.
 * @param run returns why nothing was done, if so
 * @throws Stop *refused*
 */
export async function forApprovers(
  desk: Desk,
  { staff, transact }: Pick<Ask, 'staff' | 'transact'>,
  run: (unit: Unit, staff: StaffAtDesk) => Promise<Refusal | undefined>,
): Promise<void> {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<{ refused?: Refusal }>(async (unit) => {
    const refused = await run(unit, staff)
    return { answer: refused ? { refused } : {} }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  tellApprovers(desk)
}
