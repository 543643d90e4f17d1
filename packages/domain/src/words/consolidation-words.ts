import type { UndoConsolidationReason } from '../duplicates/consolidation.ts'

/** Why two logins are two again (console-words §6, duplicate: undo). */
export const undoConsolidationReasonLabels: Record<UndoConsolidationReason, string> = {
  'wrong-pair': 'Not the same person',
  'wrong-survivor': 'Wrong login was kept',
  'patient-asked': 'Patient asked',
  other: 'Other',
}
