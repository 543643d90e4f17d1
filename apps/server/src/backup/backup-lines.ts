import type { Snapshot, SnapshotCell, SnapshotTable } from '@portal-desk/store'
import { z } from 'zod'
import { BackupRefused } from './backup-refused.ts'

const FORMAT = 'portal-desk-backup-1'
const ALTERED = 'This backup is cut off or was altered.'

/** The first line: what is in the backup, and how far its log had come. */
export const BackupHead = z.strictObject({
  format: z.literal(FORMAT),
  /** The newest change of the schema that the database had. */
  schema: z.string().regex(/^\d{3}-[a-z0-9-]+$/),
  at: z.int().min(0),
  /** Entries of the log. */
  entries: z.int().min(0),
  /** The newest checkpoint that stood outside, a signed note; none before the first. */
  checkpoint: z.string().optional(),
})
export type BackupHead = z.infer<typeof BackupHead>

const TableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
const EndLine = z.strictObject({ end: z.int().min(0) })

const written = (cell: SnapshotCell): string | number | null | { b: string } =>
  cell instanceof Uint8Array ? { b: Buffer.from(cell).toString('base64') } : cell

/** Looked at by hand: a schema would take as long as all the rest, of millions of rows. */
function readCell(cell: unknown): SnapshotCell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell
  if (typeof cell === 'object' && 'b' in cell && typeof cell.b === 'string')
    return Buffer.from(cell.b, 'base64')
  throw new BackupRefused(ALTERED)
}

/**
 * The text of a backup, some lines at a time: the head, each table and its rows, and how many rows there were.
 * @param onRows called with the rows written so far
 */
export async function* writeBackupLines(
  head: Omit<BackupHead, 'format'>,
  { tables, rows }: Snapshot,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, ...head })}\n`
  let count = 0
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`
    for await (const some of rows(table)) {
      count += some.length
      onRows(count)
      yield some.map((row) => `${JSON.stringify(row.map(written))}\n`).join('')
    }
  }
  yield `${JSON.stringify({ end: count })}\n`
}

/** What a backup tells, in its order. */
export type BackupPiece = { table: SnapshotTable } | { row: SnapshotCell[] }

/** The head of a backup, and what follows it. */
export async function readBackupLines(
  lines: AsyncIterator<string>,
): Promise<{ head: BackupHead; pieces: AsyncIterable<BackupPiece> }> {
  const first = await lines.next()
  const head = BackupHead.safeParse(parsed(first.done ? '' : first.value))
  if (!head.success)
    throw new BackupRefused('This is not a backup that this version of Portal Desk can read.')
  return { head: head.data, pieces: piecesOf(lines) }
}

async function* piecesOf(lines: AsyncIterator<string>): AsyncGenerator<BackupPiece> {
  let count = 0
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const said = parsed(line.value)
    if (Array.isArray(said)) {
      count += 1
      yield { row: said.map(readCell) }
      continue
    }
    const table = TableLine.safeParse(said)
    if (table.success) {
      yield { table: { name: table.data.table, columns: table.data.columns } }
      continue
    }
    if (EndLine.safeParse(said).data?.end === count) return
    break
  }
  throw new BackupRefused(ALTERED)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
