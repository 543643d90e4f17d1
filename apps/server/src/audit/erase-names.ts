import { type AuditAction, hours } from '@portal-desk/domain'
import type { Store } from '@portal-desk/store'

/** How long the keyed hash of a name that nobody has is kept (T13). */
const KEPT = hours(72)
const actions: AuditAction[] = ['patient.sign-in-failed', 'staff.sign-in-failed']
/** Only somebody who is nobody yet fails to sign in under an unknown name. */
const visitors = ['portal-visitor', 'console-visitor']

/**
 * Erases the covered names of failed sign-ins after three days; their commitments stay, so the log still verifies.
 * @param since entries before this instant were looked at already, ms UTC
 * @returns the instant for the next time
 */
export async function eraseNames({ read, write }: Store, now: number, since: number): Promise<number> {
  const until = now - KEPT
  for (;;) {
    const rows = await read
      .selectFrom('audit_entry as e')
      .innerJoin('audit_detail as d', 'd.idx', 'e.idx')
      .select('d.idx')
      .where('e.actor', 'in', visitors)
      .where('e.action', 'in', actions)
      .where('e.at', '>=', since)
      .where('e.at', '<', until)
      .where('d.name', '=', 'name')
      .where('d.value', 'is not', null)
      .limit(500)
      .execute()
    if (rows.length === 0) return until
    const idx = rows.map((row) => row.idx)
    await write
      .updateTable('audit_detail')
      .set({ value: null })
      .where('idx', 'in', idx)
      .where('name', '=', 'name')
      .where('value', 'is not', null)
      .execute()
  }
}
