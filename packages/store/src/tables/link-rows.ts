import type { AccessLink, LinkEnd, LinkKind, RevokeReason } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { AccessLinkTable } from '../schema.ts'

/** A stored link as the rules know it; its token's hash stays behind. */
export function linkOf(row: Selectable<AccessLinkTable>): AccessLink {
  return {
    id: row.id,
    accountId: row.account_id,
    kind: row.kind as LinkKind,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
    wrongDetails: row.wrong_details,
    ...(row.short_code_until === null
      ? {}
      : { shortCode: { until: row.short_code_until, wrongTries: row.short_code_wrong_tries } }),
    ...(row.end_kind === null ? {} : { end: row.end_kind as LinkEnd }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.revoke_reason === null ? {} : { revokeReason: row.revoke_reason as RevokeReason }),
    ...(row.superseded_by === null ? {} : { supersededBy: row.superseded_by }),
    askedBy: row.asked_by as 'desk' | 'patient',
    ...(row.staff_id === null ? {} : { staffId: row.staff_id }),
    ...(row.call_id === null ? {} : { callId: row.call_id }),
  }
}
