import { z } from 'zod'

/** What a proof file is worth against this log. */
export const ProofVerdict = z.enum(['good', 'another-log', 'altered', 'no-proof-file'])
export type ProofVerdict = z.infer<typeof ProofVerdict>

/** What is said of a proof file. */
export const proofVerdictWords: Record<ProofVerdict, string> = {
  good: 'The file is good: this entry stood in our record as the file shows it.',
  'another-log':
    'The file was not signed by this desk: it is for another record, or somebody else made it. It proves nothing about ours.',
  altered: 'The file was changed after it was made. It proves nothing; ask for the file as it was saved.',
  'no-proof-file': 'This is no proof file, or it is too damaged to be read.',
}

/** Why no proof can be made of an entry. */
export type NoProof = 'no-entry' | 'pruned' | 'not-signed-yet' | 'not-whole'

/** What is said where no proof can be made. */
export const noProofWords: Record<NoProof, string> = {
  'no-entry': 'There is no entry with this number.',
  pruned:
    'This entry was pruned, as the law allows after six years. Its hash still stands, and a proof file made before keeps its worth.',
  'not-signed-yet': 'This entry is not under a checkpoint yet. Try again in a second.',
  'not-whole': 'The record does not prove this entry: something in it was changed. Check the record.',
}
