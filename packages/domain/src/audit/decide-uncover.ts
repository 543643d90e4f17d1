import { z } from 'zod'
import type { Decision } from '../decision.ts'
import { minutes } from '../shared/instant.ts'
import { type AuditReader, auditBlock } from './audit-block.ts'

/** Why somebody needs to see a personal detail of the trail; each uncovering has one. */
export const UncoverReason = z.enum(['patient-question', 'anomaly', 'correction', 'legal-request'])
export type UncoverReason = z.infer<typeof UncoverReason>
export const uncoverReasonLabels: Record<UncoverReason, string> = {
  'patient-question': 'A patient’s question',
  anomaly: 'Something unusual',
  correction: 'Correction',
  'legal-request': 'Legal request',
}

/** How long a detail stays uncovered on a screen. */
export const UNCOVERED_FOR = minutes(5)

/** A detail beside an entry: which one, of which entry, and whose record that is about. */
export type CoveredDetail = { idx: number; name: string; patientId?: string | undefined }

/**
 * Uncovers one detail, for a reason; who saw what, and why, is on the record before it is shown (V, L).
 * @param reader absent where the entry is about nobody's record
 * @param which what the reason is about, in a few words; kept sealed
 */
export function decideUncover(
  { idx, name, patientId }: CoveredDetail,
  reader: AuditReader | undefined,
  reason: UncoverReason,
  which: string | undefined,
): Decision {
  const about = { object: `entry:${idx}`, ...(patientId ? { patient: patientId } : {}) }
  const refused = reader && auditBlock(reader)
  if (refused)
    return {
      refused,
      audit: [{ action: 'audit.refused', outcome: 'refused', reason: refused.code, ...about }],
    }
  return {
    changes: [],
    messages: [],
    audit: [
      {
        action: 'audit.detail-uncovered',
        outcome: 'done',
        reason: `${reason}:${name}`,
        ...about,
        ...(which ? { details: { which } } : {}),
      },
    ],
  }
}
