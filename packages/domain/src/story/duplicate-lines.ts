import type { AuditAction } from '../audit/actions.ts'
import { UndoConsolidationReason } from '../duplicates/consolidation.ts'
import { DuplicateReason } from '../duplicates/duplicate-reason.ts'
import type { PatientEvent } from '../facts.ts'
import { undoConsolidationReasonLabels } from '../words/consolidation-words.ts'
import { duplicateReasonLabels } from '../words/duplicate-words.ts'
import { line, noted, type Text } from './story-text.ts'

const undone = (event: PatientEvent): string => {
  const known = UndoConsolidationReason.safeParse(event.reason)
  return known.success ? `: ${undoConsolidationReasonLabels[known.data].toLowerCase()}${noted(event)}` : ''
}
const duplicateWhy = (event: PatientEvent): string => {
  const known = DuplicateReason.safeParse(event.reason)
  return known.success ? `: ${duplicateReasonLabels[known.data]}${noted(event)}` : ''
}
const pairEnds: Record<string, string> = {
  'two-people': 'two people',
  'records-office': 'sent to the records office',
}

/** Two records that may be one person, and what became of their logins. */
export const duplicateLines: Partial<Record<AuditAction, Text>> = {
  'duplicate.flagged': line(
    'desk',
    (event, { who }) => `${who} flagged a possible duplicate${duplicateWhy(event)}`,
  ),
  'duplicate.taken-back': line('desk', (_, { who }) => `${who} took the flag of a duplicate back`),
  'duplicate.decided': line(
    'desk',
    ({ reason = '' }, { who }) =>
      `${who} compared a possible duplicate: ${pairEnds[reason.split(':')[0] ?? ''] ?? 'decided'}`,
  ),
  'account.consolidated': line('desk', ({ reason }, { who }) =>
    reason === 'retired' ? `${who} retired this login: another one is kept` : `${who} kept this login of two`,
  ),
  'account.consolidation-undone': line(
    'desk',
    (event, { who }) => `${who} made two logins again${undone(event)}`,
  ),
  'record.merged': line('desk', ({ reason }) =>
    reason === 'merged'
      ? 'The directory merged this chart into another one'
      : 'The directory merged another chart into this one',
  ),
  'record.unmerged': line('desk', 'The directory took the merge of the charts back'),
  'record.followed': line('desk', (_, { who }) => `${who} went on to this record`),
}
