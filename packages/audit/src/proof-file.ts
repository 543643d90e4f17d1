import { fromBase64, toBase64 } from './bytes.ts'
import {
  type Checkpoint,
  type CheckpointProblem,
  checkpointProblems,
  verifyCheckpoint,
} from './checkpoint.ts'
import { decodeEntry, EntryError } from './entry.ts'
import type { AuditEntry } from './entry-shape.ts'
import { proveInclusion, verifyInclusion } from './inclusion.ts'
import type { VerifierKey } from './keys.ts'
import { leafHash, type ReadLeaves } from './tree.ts'

/** The proof of one entry as it stands in the file; byte strings are base64. */
export interface ProofFile {
  format: typeof PROOF_FORMAT
  index: number
  entry: string
  inclusion: readonly string[]
  /** The signed note of a checkpoint larger than the index. */
  checkpoint: string
}

const PROOF_FORMAT = 'portal-desk-audit-proof-1'

/** Why a proof file proves nothing: closed, with a sentence each in `proofProblems`. */
export type ProofProblem =
  | CheckpointProblem
  | 'not-a-proof-file'
  | 'entry-not-canonical'
  | 'index-beyond-checkpoint'
  | 'not-included'

/** What to tell a person about each problem. */
export const proofProblems: Record<ProofProblem, string> = {
  ...checkpointProblems,
  'not-a-proof-file': 'The file is not a proof of an audit entry: it is damaged or of another kind.',
  'entry-not-canonical': 'The entry in the file is not in the form in which entries are recorded.',
  'index-beyond-checkpoint': 'The checkpoint is older than the entry, so it cannot prove it.',
  'not-included':
    'The entry is not in the log that the checkpoint describes: entry, index or proof was changed.',
}

/** What a good proof file proves: this entry was in the log, at this index, when the checkpoint was signed. */
export interface ProvenEntry {
  entry: AuditEntry
  index: number
  checkpoint: Checkpoint
}

/**
 * Makes the text of a proof file (JSON). `size` is that of the signed `checkpoint`; `read` gives stored leaf hashes.
 * Throws RangeError unless 0 ≤ index < size. Check the result before handing it out: a changed log yields a file
 * that `checkProofFile` refuses.
 */
export async function proveEntry(
  { index, entry, size, checkpoint }: { index: number; entry: Uint8Array; size: number; checkpoint: string },
  read: ReadLeaves,
): Promise<string> {
  const proof = await proveInclusion(index, size, read)
  const file: ProofFile = {
    format: PROOF_FORMAT,
    index,
    entry: toBase64(entry),
    inclusion: proof.map(toBase64),
    checkpoint,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Checks the text of a proof file offline, against the log's keys only. */
export function checkProofFile(
  text: string,
  keys: readonly VerifierKey[],
): ProvenEntry | { problem: ProofProblem; sentence: string } {
  const fail = (problem: ProofProblem) => ({ problem, sentence: proofProblems[problem] })
  const file = parseProofFile(text)
  if (!file) return fail('not-a-proof-file')
  const checkpoint = verifyCheckpoint(file.checkpoint, keys)
  if ('problem' in checkpoint) return fail(checkpoint.problem)
  if (file.index >= checkpoint.size) return fail('index-beyond-checkpoint')
  const { index, bytes, proof } = file
  if (!verifyInclusion({ index, leaf: leafHash(bytes), proof, ...checkpoint })) return fail('not-included')
  try {
    return { entry: decodeEntry(bytes), index, checkpoint }
  } catch (error) {
    if (error instanceof EntryError) return fail('entry-not-canonical')
    throw error
  }
}

function parseProofFile(text: string) {
  let file: Partial<Record<keyof ProofFile, unknown>> | null
  try {
    file = JSON.parse(text)
  } catch {
    return undefined
  }
  if (file?.format !== PROOF_FORMAT) return undefined
  const { index, entry, inclusion, checkpoint } = file
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return undefined
  if (typeof entry !== 'string' || typeof checkpoint !== 'string' || !Array.isArray(inclusion))
    return undefined
  const [bytes, ...proof] = [entry, ...inclusion].map((part) =>
    typeof part === 'string' ? fromBase64(part) : undefined,
  )
  if (!bytes || !proof.every((hash) => hash !== undefined)) return undefined
  return { index, bytes, proof, checkpoint }
}
