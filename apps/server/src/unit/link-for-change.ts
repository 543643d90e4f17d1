import type { AccessLink, Facts } from '@portal-desk/domain'
import { type Db, linkOf, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

type Found = { id: string; patient_id: string }

/** Which link a token opens: the one that was mailed, or the one that another device got for a short code (edge case 16). */
export async function linkOfToken(desk: Desk, db: Db, token: string): Promise<Found | undefined> {
  const hash = desk.vault.hashToken(token)
  return db
    .selectFrom('access_link')
    .select(['id', 'patient_id'])
    .where((eb) => eb.or([eb('token_hash', '=', hash), eb('second_token_hash', '=', hash)]))
    .executeTakeFirst()
}

/** The link behind a token with all about its patient; undefined for a torn or made-up token. */
export async function linkForChange(
  desk: Desk,
  unit: Unit,
  token: string,
): Promise<{ facts: Facts; link: AccessLink } | undefined> {
  const row = await linkOfToken(desk, unit.tx, token)
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
