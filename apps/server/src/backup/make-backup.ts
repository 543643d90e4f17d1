import type { FileHandle } from 'node:fs/promises'
import { logSize, openSnapshot, type Snapshot, type Store, schemaOf } from '@portal-desk/store'
import { writeBackupLines } from './backup-lines.ts'
import { writeSealed } from './sealed-file.ts'

/** What a backup holds. */
export type Made = { entries: number; rows: number }

/**
 * Writes all of a database, as it stands at one instant, to a sealed file. The desk goes on meanwhile.
 * @param url of the database behind the store
 * @param onRows called with the rows written so far
 * @throws BackupRefused for a recipient that is none; what the database or the disk throws
 */
export async function makeBackup(
  { read }: Store,
  url: string,
  file: FileHandle,
  recipients: readonly string[],
  at: number,
  onRows: (rows: number) => void = () => undefined,
): Promise<Made> {
  const [schema = '', checkpoint] = [await schemaOf(read), await newestPublished(read)]
  const snapshot = await openSnapshot(url)
  let rows = 0
  try {
    const entries = await entriesOf(snapshot)
    const head = { schema, at, entries, ...(checkpoint === undefined ? {} : { checkpoint }) }
    const lines = writeBackupLines(head, snapshot, (count) => {
      rows = count
      onRows(count)
    })
    await writeSealed(lines, file, recipients)
    return { entries, rows }
  } finally {
    await snapshot.close()
  }
}

async function newestPublished(read: Store['read']): Promise<string | undefined> {
  const row = await read
    .selectFrom('audit_checkpoint')
    .select('note')
    .where('published_at', 'is not', null)
    .where('size', '<=', await logSize(read))
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.note
}

async function entriesOf(snapshot: Snapshot): Promise<number> {
  for await (const rows of snapshot.rows({ name: 'audit_seq', columns: ['next'] }))
    return Number(rows[0]?.[0] ?? 0)
  return 0
}
