import type { Workspace } from '@portal-desk/contract'
import { RemedyOrder } from '@portal-desk/contract'
import { resendReasonLabels, unlockReasonLabels } from '@portal-desk/domain'

type Choice = readonly [code: string, label: string]
const choices = (labels: Record<string, string>, without: string): Choice[] =>
  Object.entries(labels).filter(([code]) => code !== without)

/** The closed list of reasons that a remedy takes. */
export function reasonsOf(remedy: string): Choice[] {
  if (remedy === 'resend-invitation') return choices(resendReasonLabels, 'forgot-password')
  if (remedy === 'send-reset-link') return choices(resendReasonLabels, 'first-time')
  return remedy === 'unlock-and-send-reset-link' ? choices(unlockReasonLabels, '') : []
}

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
