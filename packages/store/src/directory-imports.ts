import type {
  ColumnMapping,
  DirectoryImport,
  ImportColumn,
  ImportFormat,
  ImportLook,
  ImportState,
} from '@portal-desk/domain'
import type { Db, Dialect, Tx } from './dialect.ts'

/** With what its run has done so far, which stands under the same id. */
const rowsOf = (db: Db | Tx) =>
  db
    .selectFrom('directory_import as i')
    .leftJoin('import_run as r', 'r.file_key', 'i.id')
    .selectAll('i')
    .select(['r.line', 'r.read', 'r.added', 'r.changed', 'r.unchanged', 'r.rejected'])
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

const importOf = (row: Row): DirectoryImport => ({
  id: row.id,
  staffId: row.staff_id,
  state: row.state as ImportState,
  fileName: row.file_name,
  size: row.size,
  ...(row.format === null ? {} : { format: row.format as ImportFormat }),
  columns: JSON.parse(row.columns) as ImportColumn[],
  ...(row.mapping === null ? {} : { mapping: JSON.parse(row.mapping) as ColumnMapping }),
  mappedBefore: row.mapped_before === 1,
  ...(row.look === null ? {} : { look: JSON.parse(row.look) as ImportLook }),
  ...(row.line === null
    ? {}
    : {
        count: {
          line: row.line,
          read: row.read ?? 0,
          added: row.added ?? 0,
          changed: row.changed ?? 0,
          unchanged: row.unchanged ?? 0,
          rejected: row.rejected ?? 0,
        },
      }),
  reached: row.reached,
  ...(row.said === null ? {} : { said: row.said }),
  begunAt: row.begun_at,
  updatedAt: row.updated_at,
  ...(row.started_at === null ? {} : { startedAt: row.started_at }),
  ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
})

/** The one that is open, with the server that does its work. */
export async function openImport(
  db: Db | Tx,
): Promise<(DirectoryImport & { worker: string | null }) | undefined> {
  const row = await rowsOf(db).where('i.open', '=', 1).executeTakeFirst()
  return row && { ...importOf(row), worker: row.worker }
}

/** One import, whatever became of it. */
export async function importById(db: Db | Tx, id: string): Promise<DirectoryImport | undefined> {
  const row = await rowsOf(db).where('i.id', '=', id).executeTakeFirst()
  return row && importOf(row)
}

/** The same, locked: of two who take it a step on, the second finds it there (T3). */
export async function importForChange(
  tx: Tx,
  dialect: Dialect,
  id: string,
): Promise<DirectoryImport | undefined> {
  const row = tx.selectFrom('directory_import').select('id').where('id', '=', id)
  await (dialect === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  return importById(tx, id)
}

/**
 * Those that ended, newest first, behind one that was read.
 * @returns undefined where there is no such one
 */
export async function pageOfImports(
  db: Db,
  after: string | undefined,
  most: number,
): Promise<DirectoryImport[] | undefined> {
  // At most one of them is open.
  const newest = rowsOf(db)
    .orderBy('i.begun_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(most + 1)
  const ended = (rows: Row[]) =>
    rows
      .filter(({ open }) => open === null)
      .slice(0, most)
      .map(importOf)
  if (after === undefined) return ended(await newest.execute())
  const last = await importById(db, after)
  if (!last) return undefined
  const behind = newest.where((is) =>
    is(is.refTuple('i.begun_at', 'i.id'), '<', is.tuple(last.begunAt, last.id)),
  )
  return ended(await behind.execute())
}
