import { AuditPatient } from '@portal-desk/contract'
import { actorWords, type ExportedEntry, type ExportedPatient } from '@portal-desk/domain'
import { type Db, openDetails, type Vault } from '@portal-desk/store'
import type { StaffAtDesk } from '../../http/session.ts'
import type { ReadRow } from '../audit-row.ts'
import { shownPatients } from '../shown-patients.ts'

/** Whoever an export is for; the command line sees what somebody without a record of their own sees. */
export type ExportReader = Pick<StaffAtDesk, 'id' | 'role'>

/** A row with what an export may say of it. */
export type ExportedRow = ReadRow & { exported: ExportedEntry; patient: AuditPatient | undefined }

/**
 * Rows with the patients as whoever exports sees them: masked, without a name where that is not for them (V8, edge case
 * 20). Of a search the records it found are told, by number; what was typed stays sealed.
 */
export async function exportedRows(
  db: Db,
  vault: Vault,
  reader: ExportReader,
  rows: readonly ReadRow[],
): Promise<ExportedRow[]> {
  const searches = rows.filter(({ event }) => event.action === 'search.done').map(({ event }) => event.idx)
  const found = await openDetails(db, vault, searches, 'found')
  const foundBy = ({ event }: ReadRow) => (found.get(event.idx) ?? '').split(' ').filter((id) => id !== '')
  const about = rows.flatMap((row) => [...(row.entry.patient ? [row.entry.patient] : []), ...foundBy(row)])
  const shown = await shownPatients(db, reader, about)
  const named = (id: string): ExportedPatient => {
    const { name, born } = shown.get(id) ?? { name: '', born: '' }
    return { id, ...(name ? { name: `${name} ${born}`.trim() } : {}) }
  }
  return rows.map((row) => {
    const { event, entry } = row
    const { idx, at, action, outcome, reason } = event
    const own = entry.patient === undefined ? [] : [entry.patient]
    return {
      ...row,
      patient: shown.get(entry.patient ?? ''),
      exported: {
        idx,
        at,
        action,
        outcome,
        reason,
        actor: { kind: event.actor.kind, id: event.actor.id, role: entry.actor.role },
        who: actorWords(event.actor),
        // A refused request may have named anything as its patient; FHIR takes ids alone.
        patients: [...own, ...foundBy(row)]
          .filter((id) => AuditPatient.shape.id.safeParse(id).success)
          .map(named),
        request: entry.request,
        client: entry.client,
      },
    }
  })
}
