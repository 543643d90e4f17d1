import { sameBytes } from './bytes.ts'
import { type ReadCheckpoint, verifyCheckpointInPool } from './checkpoint.ts'
import type { CheckpointFilePiece } from './checkpoint-file.ts'
import type { FindingList } from './finding.ts'
import { inAdvance } from './in-advance.ts'
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
  /** A witness signed it too. */
  witnessed: boolean
}

/** A checkpoint that is validly signed, or what is wrong with its note. */
export type ReadNote = (note: string) => Promise<ReadCheckpoint>

/** Notes that one source gave and the other has not reached yet. */
const MOST_AHEAD = 1_000
/** Signatures that are being checked while the walk over the entries goes on. */
const BEGUN = 64

/** Database and outside file hold the same notes, read side by side: a signature is checked once for both. */
export function readNotes(keys: readonly VerifierKey[]): ReadNote {
  const ahead = new Map<string, Promise<ReadCheckpoint>>()
  return (note) => {
    const known = ahead.get(note)
    if (known) {
      ahead.delete(note)
      return known
    }
    const [oldest] = ahead.keys()
    if (ahead.size >= MOST_AHEAD && oldest !== undefined) ahead.delete(oldest)
    const read = verifyCheckpointInPool(note, keys)
    ahead.set(note, read)
    return read
  }
}

/** Of a row of the database the note and the columns may differ; the witness signed the note. */
const isWitnessed = (signed: ReadCheckpoint, size: number, root: Uint8Array): boolean =>
  'witnessed' in signed && signed.size === size && sameBytes(signed.root, root)

/** The rows of the database, in order of size, as claims; a wrong note is reported and the columns still count. */
export async function* databaseClaims(
  rows: AsyncIterable<StoredCheckpoint> | Iterable<StoredCheckpoint>,
  read: ReadNote,
  findings: FindingList,
): AsyncGenerator<Claim> {
  let last = 0
  const begun = inAdvance(rows, BEGUN, ({ note }) => read(note))
  for await (const [{ size, root, publishedAt }, signed] of begun) {
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
    yield { size, root, published: publishedAt !== null, witnessed: isWitnessed(signed, size, root) }
  }
}

/** The notes of the outside file as claims; only validly signed ones count, all else is reported. */
export async function* outsideClaims(
  pieces: AsyncIterable<CheckpointFilePiece> | Iterable<CheckpointFilePiece>,
  read: ReadNote,
  findings: FindingList,
): AsyncGenerator<Claim> {
  let last = 0
  const begun = inAdvance(pieces, BEGUN, async (piece) => ('note' in piece ? read(piece.note) : piece))
  for await (const [, signed] of begun) {
    if ('broken' in signed) {
      findings.add(`outside-${signed.broken}`, last)
    } else if ('problem' in signed) {
      findings.add('outside-signature', last, { field: signed.problem })
    } else if (signed.size < last) {
      findings.add('outside-order', last, { size: signed.size })
    } else {
      last = signed.size
      const { size, root } = signed
      yield { size, root, published: true, witnessed: isWitnessed(signed, size, root) }
    }
  }
}
