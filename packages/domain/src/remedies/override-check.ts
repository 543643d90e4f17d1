import { approvalBlock, approvalMisfit, lastApproval, usedApproval } from '../approvals/approval-block.ts'
import { hasRight } from '../call/roles.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { assuranceAt, reaches } from '../verify/assurance.ts'
import { checkBlock } from '../verify/check-block.ts'
import { addCheck } from '../verify/verify-outcome.ts'
import { overrideReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { flagBlock, listed } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { refuseRemedy } from './sending.ts'

const needs = { assurance: 'none', right: 'override' } as const

const standingBlock = (facts: CallFacts): Refusal | undefined =>
  reaches(assuranceAt(facts.verification, facts).level, 'standard') ? { code: 'already-verified' } : undefined

/**
 * Where answers cannot decide, a supervisor and a second person vouch for the caller: standard for this call, never
 * more (domain §4). It is open in a cool-down and for a record with too little in it, so that nobody is shut out.
 */
export const overrideCheck: Remedy<RemedyInput<'override-check'>> = {
  needs,
  reasons: () => overrideReasonLabels,

  missing: (facts) =>
    listed([
      hasRight(facts.staff.role, needs.right)
        ? checkBlock(facts)
        : { code: 'no-right', reason: 'supervisor' },
      flagBlock(facts),
      standingBlock(facts),
      approvalBlock(facts, 'override-check'),
    ]),

  decide(facts, { reason }) {
    const approval = lastApproval(facts, 'override-check')
    const refusal = this.missing(facts)[0] ?? approvalMisfit(facts, 'override-check')
    if (refusal || !approval)
      return refuseRemedy(facts, 'verification.refused', refusal ?? { code: 'approval-needed' })
    const added = addCheck(
      facts,
      { kind: 'override', at: facts.now, outcome: 'matched', reason },
      { action: 'verification.overridden', reason },
    )
    const consent = usedApproval(approval, facts.patient.id)
    return {
      ...added,
      changes: [...consent.changes, ...added.changes],
      audit: [...consent.audit, ...added.audit],
    }
  },

  words: () => ({
    does: 'With a second person. Gives standard for this call, without answers; the record keeps both names.',
    done: 'Level is now standard.',
    say: sayLines['put-through'],
    sayDone: sayLines['one-moment'],
  }),
}
