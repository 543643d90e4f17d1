import { findingTexts, type LogReport, type VerifierKey } from '@portal-desk/audit'
import {
  appendAudit,
  beginLoading,
  catalogueOf,
  migrateUpTo,
  newestSchema,
  type Recorded,
  type SnapshotCell,
  type Store,
  setForBulk,
  type Tx,
  type Vault,
  withoutPointers,
} from '@portal-desk/store'
import { sql } from 'kysely'
import { verifyStoredLog } from '../audit/verify-stored-log.ts'
import type { BackupHead, BackupPiece } from './backup-lines.ts'
import { BackupRefused } from './backup-refused.ts'
import { takeUpNotes, writeNotes } from './outside-notes.ts'

const ROWS_AT_ONCE = 1_000

export type Filled = { rows: number; report: LogReport }

/** By what the log in a backup is judged. */
export type Judged = {
  vault: Vault
  keys: readonly VerifierKey[]
  /** The file of checkpoints outside, where there is one. */
  outside: string
  /** A new file: the checkpoints that this log is held to. */
  notes: string
}

/** What is entered as the first act in the restored log, with the rows or not at all; a drill enters nothing. */
export type Entered = (entries: number) => Recorded

/**
 * Fills an empty database from a backup, brings its schema forward and verifies the whole log, in one transaction: the
 * database is whole and good, or as empty as it was. Sessions do not come along: everybody signs in anew.
 * @throws BackupRefused with the sentence for whoever restores
 */
export async function fillDatabase(
  store: Store,
  head: BackupHead,
  pieces: AsyncIterable<BackupPiece>,
  judged: Judged,
  entered: Entered | undefined,
  onRows: (rows: number) => void = () => undefined,
): Promise<Filled> {
  const { dialect } = store
  await setForBulk(store, true)
  await withoutPointers(store)
  return store.write.transaction().execute(async (tx) => {
    if ((await catalogueOf(tx, dialect)).size > 0)
      throw new BackupRefused('The database is not empty. Name another one in DATABASE_URL, or move it away.')
    if (dialect === 'postgres') await withoutLimits(tx)
    await migrateUpTo(tx, dialect, head.schema)
    const rows = await load(tx, dialect, pieces, onRows)
    await tx.deleteFrom('staff_session').execute()
    await tx.deleteFrom('patient_session').execute()
    await migrateUpTo(tx, dialect, newestSchema)
    await mustBeOurs(tx, judged.vault)
    await writeNotes(head.entries, judged.outside, tx, judged.notes)
    await takeUpNotes(tx, judged.notes, judged.keys, head.at)
    const report = await verifyStoredLog(
      { ...store, read: tx, write: tx },
      judged.vault,
      judged.keys,
      judged.notes,
    )
    mustBeWhole(report)
    await mustBeAsItSays(tx, report, head)
    if (entered) await appendAudit(tx, dialect, judged.vault, [entered(report.entries)])
    return { rows, report }
  })
}

/** The limits of T7 are for a desk with a caller on the line. */
async function withoutLimits(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
}

async function load(
  tx: Tx,
  dialect: Store['dialect'],
  pieces: AsyncIterable<BackupPiece>,
  onRows: (rows: number) => void,
): Promise<number> {
  const loading = await beginLoading(tx, dialect)
  let write: Awaited<ReturnType<typeof loading.into>> | undefined
  let some: SnapshotCell[][] = []
  let count = 0
  const flush = async (): Promise<void> => {
    if (some.length > 0) await write?.(some)
    count += some.length
    some = []
    onRows(count)
  }
  for await (const piece of pieces) {
    if ('row' in piece) {
      some.push(piece.row)
      if (some.length >= ROWS_AT_ONCE) await flush()
    } else {
      await flush()
      write = await loading.into(piece.table)
    }
  }
  await flush()
  await loading.finish()
  return count
}

async function mustBeOurs(tx: Tx, vault: Vault): Promise<void> {
  const mark = await tx
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'master-key')
    .where('version', '=', 1)
    .executeTakeFirst()
  if (mark && JSON.parse(mark.value) === vault.hmac('master-key', 'mark')) return
  throw new BackupRefused(
    'The keys in DATA_DIR are not those of the desk that made this backup. Put its folder keys there first.',
  )
}

function mustBeWhole({ findingCount, findings }: LogReport): void {
  const [first] = findings
  if (!first) return
  const where = first.idx === null ? '' : ` at entry ${first.idx}`
  const count = `${findingCount} ${findingCount === 1 ? 'finding' : 'findings'}`
  throw new BackupRefused(
    `The log in this backup is not whole: ${count}, the first${where}: ${findingTexts[first.reason]}`,
  )
}

/** The head could be of another backup: it says how far the log had come, and which checkpoint it was held to. */
async function mustBeAsItSays(
  tx: Tx,
  { size }: LogReport,
  { entries, checkpoint }: BackupHead,
): Promise<void> {
  const kept =
    checkpoint === undefined ||
    (await tx
      .selectFrom('audit_checkpoint')
      .select('size')
      .where('size', '=', Number(checkpoint.split('\n', 2)[1]))
      .where('note', '=', checkpoint)
      .executeTakeFirst())
  if (size !== entries || !kept) throw new BackupRefused('This backup holds another log than it says.')
}
