export { fromBase64, toBase64, toHex } from './bytes.ts'
export type { DetailRow } from './check-details.ts'
export type { StoredRow } from './check-row.ts'
export {
  type Checkpoint,
  type CheckpointProblem,
  checkpointProblems,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
export {
  type CheckpointFilePiece,
  checkpointFileRecord,
  readCheckpointFile,
  tornTailBytes,
} from './checkpoint-file.ts'
export type { StoredCheckpoint } from './claims.ts'
export {
  type ConsistencyClaim,
  proveConsistency,
  proveGrowth,
  verifyConsistency,
} from './consistency.ts'
export { cosign } from './cosignature.ts'
export {
  commitDetail,
  decodeEntry,
  EntryError,
  encodeEntry,
  type Projections,
  projectEntry,
} from './entry.ts'
export type { AuditEntry } from './entry-shape.ts'
export { type ExportedRow, exportLine, parseExportLine } from './export-file.ts'
export { type Finding, type FindingReason, findingTexts } from './finding.ts'
export { nextKeyIn, signHandOver } from './hand-over.ts'
export { type InclusionClaim, proveInclusion, verifyInclusion } from './inclusion.ts'
export {
  KeyError,
  type KeyKind,
  newSigningKey,
  parseVerifierKey,
  type SigningKey,
  signingKeyFromPem,
  signingKeyFromSeed,
  signingKeyToPem,
  signingKeyToSeed,
  type VerifierKey,
  verifierKeyIn,
} from './keys.ts'
export {
  checkProofFile,
  type ProofFile,
  type ProofProblem,
  type ProvenEntry,
  proofProblems,
  proveEntry,
} from './proof-file.ts'
export {
  type NoteProblem,
  type NoteSignature,
  openNote,
  parseNote,
  type SignedNote,
  signNote,
} from './signed-note.ts'
export {
  type Frontier,
  frontierAt,
  type GrowingTree,
  growTree,
  HASH_BYTES,
  leafHash,
  nodeHash,
  type ReadLeaves,
  rootAt,
} from './tree.ts'
export { type LogReport, type LogSources, type Reconciliation, verifyLog } from './verify-log.ts'
export { PRUNED_AFTER, PRUNING, type Pruned, type PrunedRow, prunedBelow } from './watch-pruning.ts'
export { considerCheckpoint, type WitnessAnswer, type Witnessed } from './witness.ts'
export { readWitnessRequest, type WitnessRequest, writeWitnessRequest } from './witness-request.ts'
