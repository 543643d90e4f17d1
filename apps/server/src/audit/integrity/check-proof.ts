import { checkProofFile, type ProofProblem } from '@portal-desk/audit'
import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type ProofVerdict, proofVerdictWords } from '@portal-desk/domain'
import type { UseCase } from '../../http/serve.ts'

const verdicts: Record<ProofProblem, ProofVerdict> = {
  'not-a-proof-file': 'no-proof-file',
  'unknown-signer': 'another-log',
  'wrong-origin': 'another-log',
  'retired-signer': 'another-log',
  'not-a-note': 'altered',
  'bad-signature': 'altered',
  'not-a-checkpoint': 'altered',
  'entry-not-canonical': 'altered',
  'index-beyond-checkpoint': 'altered',
  'not-included': 'altered',
}

/** What a file is worth, by the log's own key; nothing of it is kept, and nothing of the log is shown. */
export const checkProof: UseCase<ConsoleEndpoints['checkProof']> = async (desk, { body: { text } }) => {
  const checked = checkProofFile(text, desk.verifying.keys)
  if ('problem' in checked) {
    const verdict = verdicts[checked.problem]
    return { verdict, says: proofVerdictWords[verdict] }
  }
  const { entry, index, checkpoint } = checked
  return {
    verdict: 'good',
    says: proofVerdictWords.good,
    proves: { index, action: entry.action, at: entry.at, size: checkpoint.size },
  }
}
