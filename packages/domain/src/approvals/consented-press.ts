import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { firstOf } from '../remedies/remedy-block.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { isFreshlyReauthenticated } from '../sign-in/reauthentication.ts'
import type { Approval } from './approval.ts'
import { approvalMisfit, lastApproval } from './approval-block.ts'

/**
 * The press of a remedy that a colleague agreed to: nothing is missing, the consent is for exactly this (domain §3.10),
 * and one's own password was typed again (S4). Gives the consent, which is to be used up, or why it is refused.
 */
export function consentedPress(
  facts: CallFacts,
  remedy: RemedyId,
  missing: readonly Refusal[],
  confirmed: boolean,
): { approval: Approval } | { refusal: Refusal } {
  const refusal: Refusal | undefined =
    firstOf(missing, confirmed) ??
    approvalMisfit(facts, remedy) ??
    (isFreshlyReauthenticated(facts) ? undefined : { code: 'reauthenticate' })
  const approval = lastApproval(facts, remedy)
  return !refusal && approval ? { approval } : { refusal: refusal ?? { code: 'approval-needed' } }
}
