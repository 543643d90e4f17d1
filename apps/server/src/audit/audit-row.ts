import type { AuditEntry } from '@portal-desk/audit'
import { AuditAsk, type AuditPatient, type AuditRow } from '@portal-desk/contract'
import {
  actorWords,
  auditActionWords,
  type PatientEvent,
  reasonWords,
  type WordsAt,
} from '@portal-desk/domain'
import { eventOf } from '@portal-desk/store'

/** An entry as it was recorded, and as the rules read it. */
export type ReadRow = { event: PatientEvent; entry: AuditEntry }

/** Reads a stored entry; a member of staff has the name of today. */
export function readRow({
  idx,
  entry,
  staff,
}: {
  idx: number
  entry: string
  staff: string | null
}): ReadRow {
  const recorded = JSON.parse(entry) as AuditEntry
  return { event: eventOf({ idx, entry: recorded }, staff), entry: recorded }
}

/** An entry as a row, with whose record it is as whoever reads may see it. */
export function auditRow(
  { event, entry }: ReadRow,
  shown: ReadonlyMap<string, AuditPatient>,
  words: WordsAt,
): AuditRow {
  const patient = shown.get(entry.patient ?? '')
  const callId = callOf(entry)
  const reason = reasonWords(event, words)
  return {
    idx: event.idx,
    at: event.at,
    who: actorWords(event.actor),
    what: auditActionWords[event.action],
    ...(reason === undefined ? {} : { reason }),
    ...(patient ? { patient } : {}),
    ...(callId === undefined ? {} : { callId }),
    outcome: event.outcome,
  }
}

/** The call of an entry; a refused request may have named anything as its call. */
export const callOf = ({ call }: AuditEntry): string | undefined => AuditAsk.shape.callId.safeParse(call).data
