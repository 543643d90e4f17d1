import { sameBytes } from './bytes.ts'
import { type Checkpoint, verifyCheckpoint } from './checkpoint.ts'
import type { CheckpointFilePiece } from './checkpoint-file.ts'
import type { FindingList } from './finding.ts'
import type { VerifierKey } from './keys.ts'

/** A row of audit_checkpoint; `publishedAt` (ms, UTC) is null until the note stands in the outside file. */
export interface StoredCheckpoint {
  size: number
  root: Uint8Array
  note: string
  publishedAt: number | null
}

/** What some source says the root at a size is. */
export interface Claim {
  size: number
  root: Uint8Array
  published: boolean
}

/** The rows of the database, in order of size, as claims; a wrong note is reported and the columns still count. */
export async function* databaseClaims(
  rows: AsyncIterable<StoredCheckpoint> | Iterable<StoredCheckpoint>,
  keys: readonly VerifierKey[],
  findings: FindingList,
): AsyncGenerator<Claim> {
  let last = 0
  for await (const { size, root, note, publishedAt } of rows) {
    const signed = verifyCheckpoint(note, keys)
    if ('problem' in signed) {
      findings.add('checkpoint-signature', last, { size, field: signed.problem })
    } else if (signed.size !== size || !sameBytes(signed.root, root)) {
      findings.add('checkpoint-columns', last, { size })
    }
    if (size < last) {
      findings.add('checkpoint-order', last, { size })
      continue
    }
    last = size
    yield { size, root, published: publishedAt !== null }
  }
}

/** The notes of the outside file as claims; only validly signed ones count, all else is reported. */
export async function* outsideClaims(
  pieces: AsyncIterable<CheckpointFilePiece> | Iterable<CheckpointFilePiece>,
  keys: readonly VerifierKey[],
  findings: FindingList,
): AsyncGenerator<Claim> {
  let last = 0
  for await (const piece of pieces) {
    if ('broken' in piece) {
      findings.add(`outside-${piece.broken}`, last)
      continue
    }
    const signed: Checkpoint | { problem: string } = verifyCheckpoint(piece.note, keys)
    if ('problem' in signed) {
      findings.add('outside-signature', last, { field: signed.problem })
    } else if (signed.size < last) {
      findings.add('outside-order', last, { size: signed.size })
    } else {
      last = signed.size
      yield { size: signed.size, root: signed.root, published: true }
    }
  }
}
