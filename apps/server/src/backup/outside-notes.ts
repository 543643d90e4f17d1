import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  checkpointFileRecord,
  readCheckpointFile,
  type VerifierKey,
  verifyCheckpoint,
} from '@portal-desk/audit'
import { type Db, storedCheckpoints, type Tx } from '@portal-desk/store'

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

/**
 * Stores the checkpoints that were signed for the log in a backup after its rows were read; else they would be missing in
 * the database for ever.
 * @param file what the log is held to, in order of size
 * @param at when they count as published, ms UTC
 */
export async function takeUpNotes(
  tx: Tx,
  file: string,
  keys: readonly VerifierKey[],
  at: number,
): Promise<void> {
  const newest = await tx
    .selectFrom('audit_checkpoint')
    .select(({ fn }) => fn.max('size').as('size'))
    .executeTakeFirst()
  const rows = new Map<number, { size: number; root: Buffer; note: string; published_at: number }>()
  for await (const { note, size } of notesOf(file)) {
    if (size <= (newest?.size ?? 0)) continue
    const read = verifyCheckpoint(note, keys)
    if (!('problem' in read)) rows.set(size, { size, root: Buffer.from(read.root), note, published_at: at })
  }
  if (rows.size > 0)
    await tx
      .insertInto('audit_checkpoint')
      .values([...rows.values()])
      .execute()
}

async function* upTo(most: number, outside: string): AsyncGenerator<string> {
  for await (const { note, size } of notesOf(outside)) if (size <= most) yield checkpointFileRecord(note)
}

async function* published(db: Db, most: number): AsyncGenerator<string> {
  for await (const { note, publishedAt } of storedCheckpoints(db, most, most))
    if (publishedAt !== null) yield checkpointFileRecord(note)
}
