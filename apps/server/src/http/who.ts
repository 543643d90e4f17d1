import type { Role } from '@portal-desk/domain'
import { type Context, inOwnTransaction } from '@portal-desk/store'
import type { Request } from 'express'
import type { Desk } from '../desk.ts'
import type { App, PatientAtPortal, SessionDoor, StaffAtDesk } from './session.ts'
import { Stop } from './stop.ts'

/** The member of staff whose session this is; ends sessions that are over (S2) or whose owner was switched off (S3). */
export async function staffOf(
  desk: Desk,
  req: Request,
  door: SessionDoor,
  request: string,
): Promise<StaffAtDesk | undefined> {
  const { personId, createdAt, lastActiveAt, reauthenticatedAt, training = false } = req.session
  if (!personId || createdAt === undefined || lastActiveAt === undefined) return undefined
  const now = desk.now()
  const { policy } = desk.house()
  const row = await desk.store.read
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'active'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) {
    await door.end()
    throw new Stop('session-ended')
  }
  const idleUntil = lastActiveAt + policy.staffIdle
  const absoluteUntil = createdAt + policy.staffAbsolute
  const role = row.role as Role
  const off = row.active !== 1
  if (off || now >= Math.min(idleUntil, absoluteUntil)) {
    const actor = { kind: 'staff' as const, id: row.id, role, name: row.name }
    const client = clientOf(desk, req)
    const reason = off ? 'disabled' : now >= absoluteUntil ? 'absolute' : 'idle'
    const records = { store: desk.store, vault: desk.vault, house: desk.house() }
    await inOwnTransaction(records, { now, actor, request, client }, async (unit) =>
      unit.record({ action: 'staff.session-expired', outcome: 'done', reason }),
    )
    await door.end()
    throw new Stop(off ? 'session-ended' : 'signed-out')
  }
  return {
    id: row.id,
    name: row.name,
    role,
    idleUntil,
    absoluteUntil,
    training,
    ...(reauthenticatedAt === undefined ? {} : { reauthenticatedAt }),
  }
}

/** The patient whose portal session this is, while the session and the account stand and the patient lives (V9). */
export async function patientOf(
  desk: Desk,
  req: Request,
  door: SessionDoor,
): Promise<PatientAtPortal | undefined> {
  const { personId, createdAt, lastActiveAt, credential, reauthenticatedAt } = req.session
  if (!personId || createdAt === undefined || lastActiveAt === undefined) return undefined
  const { policy } = desk.house()
  const idleUntil = lastActiveAt + policy.patientIdle
  const account = await desk.store.read
    .selectFrom('portal_account as a')
    .innerJoin('patient as p', 'p.id', 'a.patient_id')
    .select(['a.id', 'a.patient_id', 'a.username', 'a.lifecycle', 'a.hold', 'a.password_hash', 'p.deceased'])
    .where('a.id', '=', personId)
    .executeTakeFirst()
  const over = desk.now() >= Math.min(idleUntil, createdAt + policy.patientAbsolute)
  const same = account !== undefined && credential === credentialOf(desk, account.password_hash)
  const open = same && account.lifecycle === 'active' && account.hold === 'none' && account.deceased === 0
  if (!open || over) {
    await door.end()
    return undefined
  }
  return {
    accountId: account.id,
    patientId: account.patient_id,
    username: account.username,
    idleUntil,
    ...(reauthenticatedAt === undefined ? {} : { reauthenticatedAt }),
  }
}

/** Stands for a password in the sessions it opened; a sign-in that overlaps a reset opens nothing that stays (P8). */
export const credentialOf = (desk: Desk, passwordHash: string | null): string =>
  desk.vault.hmac('session-credential', passwordHash ?? '')

/** Where a request came from, as a keyed hash: enough to see that two came from one place, too little to find it. */
export const clientOf = (desk: Desk, { ip }: { ip?: string | undefined }): string =>
  `ip:${desk.vault.hmac('client', ip ?? '').slice(0, 16)}`

/** Somebody of whom nothing is known but the address. */
export const visitorAt = (desk: Desk, which: App, ip: string | undefined, request: string): Context => ({
  now: desk.now(),
  actor: { kind: 'system', id: `${which}-visitor` },
  request,
  client: clientOf(desk, { ip }),
})
