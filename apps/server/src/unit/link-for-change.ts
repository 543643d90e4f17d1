import type { AccessLink, Facts } from '@portal-desk/domain'
import { linkOf, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/** The link behind a token with all about its patient; undefined for a torn or made-up token. */
export async function linkForChange(
  desk: Desk,
  unit: Unit,
  token: string,
): Promise<{ facts: Facts; link: AccessLink } | undefined> {
  const row = await unit.tx
    .selectFrom('access_link')
    .select(['id', 'patient_id'])
    .where('token_hash', '=', desk.vault.hashToken(token))
    .executeTakeFirst()
  if (!row) return undefined
  // The patient's row is locked first; the link is read behind the lock, so that what is decided is what is so.
  const facts = await unit.factsFor(row.patient_id)
  const fresh = await unit.tx
    .selectFrom('access_link')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  return { facts, link: linkOf(fresh) }
}

/** Until when anyone, whoever they are, is told that another mail can be asked for. */
export const againAt = (desk: Desk, now: number): number => now + desk.house().policy.betweenSends
