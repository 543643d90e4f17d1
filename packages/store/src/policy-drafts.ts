import type { PolicyChanges, PolicyDraft } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db, Dialect, Tx } from './dialect.ts'
import type { PolicyDraftTable, PolicySimulationTable } from './schema.ts'

const draftOf = (row: Selectable<PolicyDraftTable>): PolicyDraft => ({
  id: row.id,
  baseVersion: row.base_version,
  changes: JSON.parse(row.changes) as PolicyChanges,
  reason: row.reason,
  ...(row.returns_to === null ? {} : { returnsTo: row.returns_to }),
  draftedBy: row.drafted_by,
  startedAt: row.started_at,
  savedAt: row.saved_at,
  revision: row.revision,
})

const openOne = (db: Db | Tx) => db.selectFrom('policy_draft').selectAll().where('state', '=', 'open')

/** The draft that is open, if one is. */
export async function openPolicyDraft(db: Db | Tx): Promise<PolicyDraft | undefined> {
  const row = await openOne(db).executeTakeFirst()
  return row && draftOf(row)
}

/** The same, locked: of two who end it, the second finds none (T3). */
export async function policyDraftForChange(tx: Tx, dialect: Dialect): Promise<PolicyDraft | undefined> {
  const row = await (dialect === 'postgres' ? openOne(tx).forUpdate() : openOne(tx)).executeTakeFirst()
  return row && draftOf(row)
}

/** The newest simulation of a draft. */
export const simulationOf = (
  db: Db | Tx,
  draftId: string,
): Promise<Selectable<PolicySimulationTable> | undefined> =>
  db
    .selectFrom('policy_simulation')
    .selectAll()
    .where('draft_id', '=', draftId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
