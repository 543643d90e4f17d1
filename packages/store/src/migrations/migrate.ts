import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db, Dialect, Store, Tx } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { StoreRefused } from '../store-refused.ts'
import { first } from './001-first.ts'
import { nearMisses } from './002-near-misses.ts'
import { temporaryLogin } from './003-temporary-login.ts'
import { approvals } from './004-approvals.ts'
import { incidents } from './005-incidents.ts'
import { mailReports } from './006-mail-reports.ts'
import { trailByAction } from './007-trail-by-action.ts'
import { mailboxSends } from './008-mailbox-sends.ts'
import { searchByYear } from './009-search-by-year.ts'
import { heldAccounts } from './010-held-accounts.ts'
import { openCalls } from './011-open-calls.ts'
import { confirmations } from './012-confirmations.ts'
import { staffLinks } from './013-staff-links.ts'
import { flags } from './014-flags.ts'
import { contactChanges } from './015-contact-changes.ts'
import { marks } from './016-marks.ts'
import { handOver } from './017-hand-over.ts'
import { proxies } from './018-proxies.ts'
import { printedCodes } from './019-printed-codes.ts'
import { callMeBack } from './020-call-me-back.ts'
import { accessEnded } from './021-access-ended.ts'
import { notes } from './022-notes.ts'
import { shortCodes } from './023-short-codes.ts'
import { callWord } from './024-call-word.ts'
import { phoneChanges } from './025-phone-changes.ts'
import { mailPauses } from './026-mail-pauses.ts'
import { interpreterNoted } from './027-interpreter-noted.ts'
import { unhurriedCalls } from './028-unhurried-calls.ts'
import { inactiveReports } from './029-inactive-reports.ts'
import { dormancyRuns } from './030-dormancy-runs.ts'
import { possibleDuplicates } from './033-possible-duplicates.ts'
import { consolidations } from './037-consolidations.ts'
import { chartMerges } from './038-chart-merges.ts'
import { rowsByParent } from './041-rows-by-parent.ts'
import { duplicateSweeps } from './042-duplicate-sweeps.ts'
import { auditExplorer } from './043-audit-explorer.ts'
import { logVerifications } from './044-log-verifications.ts'
import { savedViews } from './045-saved-views.ts'
import { staffAccess } from './047-staff-access.ts'
import { policyVersions } from './048-policy-versions.ts'
import { anomalies } from './049-anomalies.ts'
import { figures } from './050-figures.ts'
import { sites } from './051-sites.ts'
import { reviews } from './052-reviews.ts'
import { wordings } from './053-wordings.ts'
import { directoryImports } from './055-directory-imports.ts'
import { incidentEnds } from './056-incident-ends.ts'
import { keeping } from './057-keeping.ts'
import { testMails } from './058-test-mails.ts'

const list: Record<string, (db: Kysely<Database>, dialect: Dialect) => Promise<void>> = {
  '001-first': first,
  '002-near-misses': nearMisses,
  '003-temporary-login': temporaryLogin,
  '004-approvals': approvals,
  '005-incidents': incidents,
  '006-mail-reports': mailReports,
  '007-trail-by-action': trailByAction,
  '008-mailbox-sends': mailboxSends,
  '009-search-by-year': searchByYear,
  '010-held-accounts': heldAccounts,
  '011-open-calls': openCalls,
  '012-confirmations': confirmations,
  '013-staff-links': staffLinks,
  '014-flags': flags,
  '015-contact-changes': contactChanges,
  '016-marks': marks,
  '017-hand-over': handOver,
  '018-proxies': proxies,
  '019-printed-codes': printedCodes,
  '020-call-me-back': callMeBack,
  '021-access-ended': accessEnded,
  '022-notes': notes,
  '023-short-codes': shortCodes,
  '024-call-word': callWord,
  '025-phone-changes': phoneChanges,
  '026-mail-pauses': mailPauses,
  '027-interpreter-noted': interpreterNoted,
  '028-unhurried-calls': unhurriedCalls,
  '029-inactive-reports': inactiveReports,
  '030-dormancy-runs': dormancyRuns,
  '033-possible-duplicates': possibleDuplicates,
  '037-consolidations': consolidations,
  '038-chart-merges': chartMerges,
  '041-rows-by-parent': rowsByParent,
  '042-duplicate-sweeps': duplicateSweeps,
  '043-audit-explorer': auditExplorer,
  '044-log-verifications': logVerifications,
  '045-saved-views': savedViews,
  '047-staff-access': staffAccess,
  '048-policy-versions': policyVersions,
  '049-anomalies': anomalies,
  '050-figures': figures,
  '051-sites': sites,
  '052-reviews': reviews,
  '053-wordings': wordings,
  '055-directory-imports': directoryImports,
  '056-incident-ends': incidentEnds,
  '057-keeping': keeping,
  '058-test-mails': testMails,
}

const names = Object.keys(list).sort()
/** The newest change of the schema that this program knows. */
export const newestSchema = names.at(-1) ?? ''

/** The newest change of the schema that a database has; undefined before the first. */
export async function schemaOf(db: Db | Tx): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1`.execute(db)
  return rows[0]?.name
}

const migratorOf = (db: Db | Tx, dialect: Dialect, schema?: string): Migrator =>
  new Migrator({
    db,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
    provider: {
      async getMigrations() {
        const entries = Object.entries(list).map(([name, up]): [string, Migration] => [
          name,
          { up: (on: Kysely<Database>) => up(on, dialect) },
        ])
        return Object.fromEntries(entries)
      },
    },
  })

/** Whether a database has the changes this program knows, and no others. The migrator reads every table to find that out. */
async function isUpToDate(db: Db, schema?: string): Promise<boolean> {
  const table = sql.id(...(schema === undefined ? [] : [schema]), 'kysely_migration')
  // A database without that table is new; one that does not answer tells the migrator why.
  const done = await sql<{ name: string }>`select name from ${table}`.execute(db).catch(() => undefined)
  const has = done?.rows.map(({ name }) => name).sort()
  return has?.join() === names.join()
}

/**
 * Brings the schema forward; there is no way back but a restored backup (T10).
 * @param appRole on PostgreSQL: the role the server runs as, which gets only what it needs (T7)
 * @param schema on PostgreSQL: the schema of these connections, made where there is none
 */
export async function migrate(store: Store, appRole?: string, schema?: string): Promise<void> {
  if (!(await isUpToDate(store.write, schema))) {
    const { error } = await migratorOf(store.write, store.dialect, schema).migrateToLatest()
    if (error)
      throw new StoreRefused(`The database could not be brought up to date: ${(error as Error).message}.`)
  }
  if (store.dialect === 'postgres' && appRole) await grantToApp(store, appRole, schema)
}

/**
 * Brings the schema forward to a change and no further, in a transaction: as an older version of the program had it.
 * @param name of the change, as `schemaOf` gives it
 * @throws StoreRefused for a change that this program does not know
 */
export async function migrateUpTo(tx: Tx, dialect: Dialect, name: string): Promise<void> {
  if (!names.includes(name)) throw new StoreRefused(`This version does not know the schema ${name}.`)
  const { error } = await migratorOf(tx, dialect).migrateTo(name)
  if (error) throw error
}

/** The app role reads and writes the desk's tables, but may only add to the audit tables. */
async function grantToApp(store: Store, role: string, schema = 'public'): Promise<void> {
  const who = sql.id(role)
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema}`.execute(store.write)
  if (schema !== 'public') await sql`grant usage on schema ${sql.id(schema)} to ${who}`.execute(store.write)
  for (const { name } of rows) {
    const table = sql.table(name)
    if (name === 'audit_tile') await sql`grant select on ${table} to ${who}`.execute(store.write)
    else if (name.startsWith('audit_'))
      await sql`grant select, insert on ${table} to ${who}`.execute(store.write)
    else await sql`grant select, insert, update, delete on ${table} to ${who}`.execute(store.write)
  }
  await sql`grant update (next) on audit_seq to ${who}`.execute(store.write)
  await sql`grant update (value) on audit_detail to ${who}`.execute(store.write)
  await sql`grant update (note, published_at) on audit_checkpoint to ${who}`.execute(store.write)
}
