import { DecisionReason, type PossibleDuplicate } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { PossibleDuplicateTable } from '../schema.ts'

/** A row as the rules know it. */
export const possibleDuplicateOf = (row: Selectable<PossibleDuplicateTable>): PossibleDuplicate => ({
  id: row.id,
  a: row.patient_a,
  b: row.patient_b,
  state: row.state,
  source: row.source,
  flaggedAt: row.flagged_at,
  ...(row.proposed_at === null ? {} : { proposedAt: row.proposed_at }),
  score: row.score,
  ...(row.reviewer === null ? {} : { reviewer: { id: row.reviewer, until: row.review_until ?? 0 } }),
  ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
  ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
  ...(row.decision === null ? {} : { decision: DecisionReason.parse(row.decision) }),
  ...(row.evidence === null ? {} : { evidence: row.evidence }),
  ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
  version: row.version,
})
