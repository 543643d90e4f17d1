import { inOwnTransaction } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { StaffAtDesk } from '../http/session.ts'

/** Makes somebody known in training by their name and role; a password has nobody there. */
export async function joinTraining(clinic: Desk, desk: Desk, { id, name, role }: StaffAtDesk): Promise<void> {
  const { username, team } = await clinic.store.read
    .selectFrom('staff')
    .select(['username', 'team'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const now = desk.now()
  const set = { username, name, role, team, active: 1 as const }
  const actor = { kind: 'staff' as const, id, role, name }
  const context = { now, actor, request: desk.vault.newId(), client: 'training' }
  await inOwnTransaction(
    { store: desk.store, vault: desk.vault, house: desk.house() },
    context,
    async (unit) => {
      await unit.tx
        .insertInto('staff')
        .values({ id, ...set, demo: 0, created_at: now, version: 1 })
        .onConflict((c) => c.column('id').doUpdateSet(set))
        .execute()
      unit.record({ action: 'staff.training-entered', outcome: 'done' })
    },
  )
}
