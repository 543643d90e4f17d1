import type { RevokeReason, TemporaryLogin, TemporaryLoginEnd } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { TemporaryLoginTable } from '../schema.ts'

/** A stored temporary login as the rules know it; the hash of its code stays behind. */
export function temporaryLoginOf(row: Selectable<TemporaryLoginTable>): TemporaryLogin {
  return {
    id: row.id,
    ...(row.printed === 1 ? { printed: true as const } : {}),
    accountId: row.account_id,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
    ...(row.choose_until === null ? {} : { chooseUntil: row.choose_until }),
    wrongTries: row.wrong_tries,
    ...(row.end_kind === null ? {} : { end: row.end_kind as TemporaryLoginEnd }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.revoke_reason === null ? {} : { revokeReason: row.revoke_reason as RevokeReason }),
    ...(row.lapsed_at === null ? {} : { lapsed: true as const }),
    staffId: row.staff_id,
    callId: row.call_id,
  }
}
