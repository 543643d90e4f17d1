import type {
  AccountPatch,
  ContactStanding,
  Credential,
  HoldKind,
  InactiveReason,
  Language,
  Lifecycle,
  Lock,
  PortalAccount,
} from '@portal-desk/domain'
import type { Selectable, Updateable } from 'kysely'
import type { PortalAccountTable } from '../schema.ts'

function lockOf(row: Selectable<PortalAccountTable>): Lock {
  if (row.lock_kind === 'hard') return { kind: 'hard' }
  if (row.lock_kind === 'temporary' && row.lock_until !== null)
    return { kind: 'temporary', until: row.lock_until }
  return { kind: 'none' }
}

/** A stored account as the rules know it. The password hash stays behind. */
export function accountOf(row: Selectable<PortalAccountTable>): PortalAccount {
  return {
    id: row.id,
    patientId: row.patient_id,
    username: row.username,
    lifecycle: row.lifecycle as Lifecycle,
    ...(row.inactive_reason ? { inactiveReason: row.inactive_reason as InactiveReason } : {}),
    ...(row.survivor_id ? { survivorId: row.survivor_id } : {}),
    lock: lockOf(row),
    hold: row.hold as HoldKind,
    ...(row.hold_reason ? { holdReason: row.hold_reason } : {}),
    credential: row.credential as Credential,
    contact: row.contact as ContactStanding,
    language: row.language as Language,
    failedSignIns: row.failed_sign_ins,
    ...(row.password_set_at === null ? {} : { passwordSetAt: row.password_set_at }),
    ...(row.last_sign_in_at === null ? {} : { lastSignInAt: row.last_sign_in_at }),
    createdAt: row.created_at,
    version: row.version,
  }
}

/** A decision's patch as columns; absent fields stay as they are. */
export function accountColumns(set: AccountPatch): Updateable<PortalAccountTable> {
  const columns: Updateable<PortalAccountTable> = {}
  if (set.lifecycle) columns.lifecycle = set.lifecycle
  if (set.inactiveReason !== undefined) columns.inactive_reason = set.inactiveReason
  if (set.lock) {
    columns.lock_kind = set.lock.kind
    columns.lock_until = set.lock.kind === 'temporary' ? set.lock.until : null
  }
  if (set.hold) columns.hold = set.hold
  if (set.holdReason !== undefined) columns.hold_reason = set.holdReason
  if (set.credential) columns.credential = set.credential
  if (set.contact) columns.contact = set.contact
  if (set.language) columns.language = set.language
  if (typeof set.failedSignIns === 'number') columns.failed_sign_ins = set.failedSignIns
  if (set.passwordSetAt !== undefined) columns.password_set_at = set.passwordSetAt
  if (set.lastSignInAt !== undefined) columns.last_sign_in_at = set.lastSignInAt
  return columns
}
