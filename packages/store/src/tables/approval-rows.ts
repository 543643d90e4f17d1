import type { Approval, ApprovalEnd, DenialReason, RemedyId } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { ApprovalTable } from '../schema.ts'
import type { Vault } from '../vault.ts'
import { openNote } from './note.ts'

/** A stored approval as the rules know it. */
export function approvalOf(row: Selectable<ApprovalTable>, vault: Vault): Approval {
  const note = openNote(vault, row.id, row.note)
  const denialNote = openNote(vault, row.id, row.denial_note)
  return {
    id: row.id,
    remedy: row.remedy as RemedyId,
    patientId: row.patient_id,
    callId: row.call_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    until: row.until_at,
    orderHash: row.order_hash,
    reason: row.reason,
    ...(note === undefined ? {} : { note }),
    level: row.level as Approval['level'],
    methods: JSON.parse(row.methods) as string[],
    ...(row.end_kind === null ? {} : { end: row.end_kind as ApprovalEnd }),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    ...(row.denial === null ? {} : { denial: row.denial as DenialReason }),
    ...(denialNote === undefined ? {} : { denialNote }),
  }
}
