import { open, stat } from 'node:fs/promises'
import { openNote, toBase64 } from '@portal-desk/audit'
import type { AnswerOf, getIntegrity } from '@portal-desk/contract'
import type { Db } from '@portal-desk/store'
import type { Settings } from '../../settings/settings.ts'
import { witnessKeys } from '../witnessed-by.ts'

type Shown = NonNullable<AnswerOf<typeof getIntegrity>['checkpoint']>

/** Long enough for the last notes of the file. */
const TAIL_BYTES = 8_192

/** The newest checkpoint, whether the file outside ends with it, and whether the witness of the settings signed it. */
export async function lastCheckpoint(
  db: Db,
  { checkpointFile: file, witness }: Pick<Settings, 'checkpointFile' | 'witness'>,
): Promise<Shown | undefined> {
  const row = await db
    .selectFrom('audit_checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const tail = await tailOf(file)
  return {
    size: row.size,
    root: toBase64(row.root),
    // The first line of a checkpoint names its log, which is the name of the key.
    signedBy: row.note.split('\n', 1)[0] ?? '',
    ...(row.published_at === null ? {} : { at: row.published_at }),
    outside:
      tail === ''
        ? 'missing'
        : row.published_at === null
          ? 'not-yet'
          : tail.includes(row.note)
            ? 'kept'
            : 'behind',
    witness: witness ? witnessOn(row.note, witness.key) : 'none',
  }
}

const witnessOn = (note: string, key: string): Shown['witness'] =>
  typeof openNote(note, witnessKeys(key)) === 'string' ? 'silent' : 'signed'

/** Empty where there is no file, or nothing in it. */
async function tailOf(file: string): Promise<string> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0
  if (size === 0) return ''
  const handle = await open(file, 'r')
  try {
    const from = Math.max(0, size - TAIL_BYTES)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await handle.close()
  }
}
