import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  checkpointFileRecord,
  readCheckpointFile,
  type VerifierKey,
  verifyCheckpoint,
} from '@portal-desk/audit'
import { type Db, storedCheckpoints } from '@portal-desk/store'

/** So many notes at the end may be of other keys or damaged before the file counts as none. */
const LOOKED_AT = 100

async function* notesOf(file: string): AsyncGenerator<{ note: string; size: number }> {
  if (!existsSync(file)) return
  for await (const piece of readCheckpointFile(createReadStream(file, { encoding: 'utf8' }))) {
    if ('note' in piece) yield { note: piece.note, size: Number(piece.note.split('\n', 2)[1]) }
  }
}

/** How far the log had come by the newest checkpoint of ours in the outside file; 0 where there is none. */
export async function sizeOutside(file: string, keys: readonly VerifierKey[]): Promise<number> {
  let newest: { note: string; size: number }[] = []
  for await (const one of notesOf(file)) newest = [...newest.slice(1 - LOOKED_AT), one]
  const good = newest.reverse().find(({ note }) => !('problem' in verifyCheckpoint(note, keys)))
  return good?.size ?? 0
}

/**
 * Writes the checkpoints that a restored log is held to into a new file: those of the outside file that it can have, or,
 * where there is no outside file, its own published ones.
 * @param size entries of the log
 */
export async function writeNotes(size: number, outside: string, db: Db, to: string): Promise<void> {
  const texts = existsSync(outside) ? upTo(size, outside) : published(db, size)
  await pipeline(Readable.from(texts), createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true }))
}

async function* upTo(most: number, outside: string): AsyncGenerator<string> {
  for await (const { note, size } of notesOf(outside)) if (size <= most) yield checkpointFileRecord(note)
}

async function* published(db: Db, most: number): AsyncGenerator<string> {
  for await (const { note, publishedAt } of storedCheckpoints(db, most, most))
    if (publishedAt !== null) yield checkpointFileRecord(note)
}
