import { type AuditEntry, commitDetail, encodeEntry, leafHash, projectEntry } from '@portal-desk/audit'
import type { AuditEvent } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Dialect, Tx } from './dialect.ts'
import { oneOf } from './search/list-of.ts'
import type { Vault } from './vault.ts'

/** Any fixed number: all writers of one database take this lock last, so index order is commit order. */
const AUDIT_LOCK = 7_051_962

const patientOf = ({ event, context: { actor } }: Recorded): string | undefined =>
  event.patient ?? (actor.kind === 'patient' ? actor.id : undefined)

/** The sites that the records of these acts belong to now; what is of no site is not among them. */
async function sitesNow(
  tx: Tx,
  dialect: Dialect,
  recorded: readonly Recorded[],
): Promise<Map<string, string>> {
  const patients = [...new Set(recorded.flatMap((one) => patientOf(one) ?? []))]
  if (patients.length === 0) return new Map()
  const rows = await tx
    .selectFrom('patient')
    .select(['id', 'site_id'])
    .where(oneOf(dialect, 'id', patients))
    .execute()
  return new Map(rows.flatMap(({ id, site_id }) => (site_id === null ? [] : [[id, site_id] as const])))
}

function entryOf(
  { event, context, accounts }: Recorded,
  id: string,
  sites: ReadonlyMap<string, string>,
  commits: Record<string, string>,
): AuditEntry {
  const { actor } = context
  const patient = patientOf({ event, context })
  const site = patient && sites.get(patient)
  return {
    v: 1,
    id,
    at: context.now,
    action: event.action,
    actor: { kind: actor.kind, id: actor.id, ...(actor.kind === 'staff' ? { role: actor.role } : {}) },
    ...(patient ? { patient } : {}),
    ...(site ? { site } : {}),
    ...(context.callId ? { call: context.callId } : {}),
    ...(event.object ? { object: event.object } : {}),
    outcome: event.outcome,
    ...(event.reason ? { reason: event.reason } : {}),
    request: context.request,
    client: context.client,
    ...(event.verification ? { verification: event.verification } : {}),
    ...(Object.keys(commits).length > 0 ? { commit: commits } : {}),
    ...(accounts ? { accounts: [...accounts].map(([id, version]) => `${id}@${version}`) } : {}),
  }
}

/** One event with who did it, when and where, and the version of each login that was changed with it. */
export type Recorded = { event: AuditEvent; context: Context; accounts?: ReadonlyMap<string, number> }

/**
 * The only way into the audit trail: inside the transaction of the act itself, as its last step.
 * @returns the index of the first entry
 */
export async function appendAudit(
  tx: Tx,
  dialect: Dialect,
  vault: Vault,
  recorded: readonly Recorded[],
): Promise<number> {
  const sites = await sitesNow(tx, dialect, recorded)
  const made = recorded.map((one) => {
    const { event } = one
    const details = Object.entries(event.details ?? {}).map(([name, value]) => ({
      name,
      value,
      salt: vault.randomBytes(16),
    }))
    const commits = Object.fromEntries(details.map((d) => [d.name, commitDetail(d.salt, d.value)]))
    const entry = entryOf(one, vault.newId(), sites, commits)
    const bytes = encodeEntry(entry)
    return { entry, bytes, leaf: leafHash(bytes), details }
  })
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(AUDIT_LOCK)})`.execute(tx)
  const { next } = await tx
    .updateTable('audit_seq')
    .set((eb) => ({ next: eb('next', '+', made.length) }))
    .where('id', '=', 1)
    .returning('next')
    .executeTakeFirstOrThrow()
  const start = next - made.length
  await tx
    .insertInto('audit_entry')
    .values(
      made.map(({ entry, bytes, leaf }, i) => ({
        idx: start + i,
        leaf: Buffer.from(leaf),
        entry: Buffer.from(bytes),
        ...columnsOf(entry),
      })),
    )
    .execute()
  const details = made.flatMap(({ details }, i) =>
    details.map((d) => ({
      idx: start + i,
      name: d.name,
      salt: Buffer.from(d.salt),
      value: vault.seal(d.value, `audit_detail.value:${start + i}:${d.name}`),
    })),
  )
  if (details.length > 0) await tx.insertInto('audit_detail').values(details).execute()
  return start
}

/** A column of no site is left to the database: a log whose schema is older than sites is written as it was (T10). */
function columnsOf(entry: AuditEntry) {
  const { site, ...columns } = projectEntry(entry)
  return site === null ? columns : { ...columns, site }
}
