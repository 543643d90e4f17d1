import type { Incident } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../dialect.ts'
import type { IncidentTable } from '../schema.ts'

export type OpenIncident = Incident & { openedBy: string }

/** The oldest incident that is still open, with who opened it. */
export const readIncident = async (db: Db | Tx): Promise<OpenIncident | undefined> =>
  incidentOf(await incidentRows(db).execute())

/** The same as it is stored, if there is one. */
export const incidentRows = (db: Db | Tx) =>
  db
    .selectFrom('incident')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(1)

export function incidentOf([row]: readonly Selectable<IncidentTable>[]): OpenIncident | undefined {
  if (!row) return undefined
  const { id, opened_at, opened_by, expected_until } = row
  return {
    id,
    reason: row.reason as Incident['reason'],
    openedAt: opened_at,
    openedBy: opened_by,
    ...(expected_until === null ? {} : { expectedUntil: expected_until }),
  }
}
