import type { AccessDecider, StaffMember } from '@portal-desk/domain'
import { type Dialect, staffMemberOf, type Unit } from '@portal-desk/store'
import { Stop } from '../http/stop.ts'

/**
 * Whoever decides and whom it is about, as they are now and stay until the commit: of two administrators who take each
 * other's role away at once the second finds that they have none any more (T3). Locked in one order, so that neither
 * waits for the other; SQLite has one writer.
 * @throws Stop *not-here*
 */
export async function lockedStaff(
  { tx, context }: Pick<Unit, 'tx' | 'context'>,
  dialect: Dialect,
  deciderId: string,
  memberId: string,
): Promise<{ by: AccessDecider; member: StaffMember }> {
  const both = tx.selectFrom('staff').selectAll().where('id', 'in', [deciderId, memberId]).orderBy('id')
  const rows = await (dialect === 'postgres' ? both.forUpdate() : both).execute()
  const [by, member] = [deciderId, memberId].map((wanted) => rows.find(({ id }) => id === wanted))
  if (!by || !member) throw new Stop('not-here')
  const { id, role, active } = staffMemberOf(by)
  const { reauthenticatedAt } = context
  return {
    by: { id, role, active, ...(reauthenticatedAt === undefined ? {} : { reauthenticatedAt }) },
    member: staffMemberOf(member),
  }
}
