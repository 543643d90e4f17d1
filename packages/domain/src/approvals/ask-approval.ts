import { touchCall } from '../call/call-block.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { reasonIn } from '../notes/note.ts'
import { remedies } from '../remedies/remedies.ts'
import type { Remedy } from '../remedies/remedy.ts'
import type { RemedyOrder } from '../remedies/remedy-inputs.ts'
import { provenBy, refuseRemedy } from '../remedies/sending.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { approvalBlock, approvalCodes } from './approval-block.ts'

/**
 * Asks a colleague to consent to one remedy: everything else it needs is there, and none is waiting already.
 * @param facts with `orderHash` of exactly this order
 */
export function askApproval(facts: CallFacts, { remedy, input }: RemedyOrder): Decision {
  const missing = remedies[remedy].rule.missing(facts)
  const block = missing.find(({ code }) => !approvalCodes.has(code) && code !== 'confirm-lookalike')
  const standing = approvalBlock(facts, remedy)
  const refusal = block ?? (standing?.code === 'approval-pending' ? standing : undefined)
  if (refusal) return refuseRemedy(facts, 'approval.refused', refusal)
  // A remedy that needs no consent, or has it already, has nothing to ask for.
  const needed = missing.some(({ code }) => approvalCodes.has(code))
  if (!needed || facts.orderHash === undefined)
    return refuseRemedy(facts, 'approval.refused', { code: 'someone-else-changed-it' })
  // Each rule takes the input of its own id, which a look-up by union cannot express.
  const misfit = (remedies[remedy].rule as unknown as Remedy<typeof input>).misfit?.(input)
  if (misfit) return refuseRemedy(facts, 'approval.refused', misfit)
  const { reason = '', note } = reasonIn(input)
  const { level, by } = assuranceAt(facts.verification, facts)
  return {
    changes: [
      {
        change: 'ask-approval',
        remedy,
        orderHash: facts.orderHash,
        reason,
        ...(note === undefined ? {} : { note }),
        level,
        methods: by,
        life: facts.policy.approvalLife,
      },
      touchCall(facts),
    ],
    messages: [],
    audit: [
      {
        action: 'approval.requested',
        outcome: 'done',
        reason: remedy,
        patient: facts.patient.id,
        verification: provenBy(facts),
        ...(note === undefined ? {} : { details: { note } }),
      },
    ],
  }
}
