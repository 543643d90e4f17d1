import type { Workspace } from '@portal-desk/contract'
import { RemedyOrder } from '@portal-desk/contract'
import { type RemedyId, remedyReasons } from '@portal-desk/domain'

/** The closed list of reasons that a remedy takes; taking back stands in Watch with reasons of its own. */
export const reasonsOf = (remedy: RemedyId) => (remedy === 'take-back' ? [] : remedyReasons(remedy))

/** The reason that the diagnosis gives, so that on the straight way there is nothing to pick. */
export const reasonFromCause = (remedy: string, causes: Workspace['causes']): string | undefined =>
  causes?.find(({ next }) => next.remedy === remedy && next.reason)?.next.reason

/** The order as the contract has it; undefined while something it needs is not chosen. */
export function orderOf(
  remedy: string,
  reason: string | undefined,
  confirm: boolean,
): RemedyOrder | undefined {
  const order = RemedyOrder.safeParse({ remedy, input: { reason, confirm } })
  return order.success ? order.data : undefined
}
