import type { StaffDetail } from '@portal-desk/contract'
import type { Role } from '@portal-desk/domain'
import type { TestClient } from './client.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

/** One more person at work who signs in as everybody in these tests does. */
export async function employ(world: World, username: string, role: Role): Promise<string> {
  const hash = await world.desk.passwords.hash(PASSWORD)
  const id = `staff-${username}`
  await world.act(async ({ tx, context, record }) => {
    await tx
      .insertInto('staff')
      .values({
        id,
        username,
        name: `A ${username}`,
        role,
        active: 1,
        password_hash: hash,
        demo: 0,
        created_at: context.now,
        version: 1,
      })
      .execute()
    record({ action: 'staff.added', outcome: 'done', object: `staff:${id}`, reason: role })
  })
  return id
}

/** Somebody as an administrator sees them now. */
export const memberAt = async (administrator: TestClient, staffId: string): Promise<StaffDetail> =>
  (await administrator.call(api.getStaffMember, { params: { staffId } })).body

/** The newest entry about somebody's access: what, and why. */
export async function lastAbout(world: World, staffId: string): Promise<[string, string | undefined]> {
  const rows = await world.desk.store.read
    .selectFrom('audit_entry')
    .select('entry')
    .orderBy('idx', 'desc')
    .limit(20)
    .execute()
  const found = rows
    .map(({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as Record<string, string>)
    .find(({ object }) => object === `staff:${staffId}`)
  return [found?.['action'] ?? 'nothing', found?.['reason']]
}
