import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffDone } from '@portal-desk/domain'
import { staffEmailColumns } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { onMember } from './on-member.ts'

/** Where tests of mails go that somebody sends themselves; nobody chooses that for themselves. */
export const changeStaffEmail: UseCase<ConsoleEndpoints['changeStaffEmail']> = (desk, ask) => {
  const { staffId } = ask.params
  const { version, email } = ask.body
  return onMember(desk, ask, staffId, version, async ({ tx, record }, member) => {
    await tx
      .updateTable('staff')
      .set({
        version: member.version + 1,
        ...staffEmailColumns(desk.vault, staffId, email),
      })
      .where('id', '=', staffId)
      .execute()
    record({
      action: 'staff.email-changed',
      outcome: 'done',
      object: `staff:${staffId}`,
      ...(email === undefined ? { reason: 'removed' } : { details: { email } }),
    })
    return { answer: { done: staffDone.email(member.name, email) } }
  })
}
