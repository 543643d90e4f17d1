import type { Workspace } from '@portal-desk/contract'
import { RemedyOrder } from '@portal-desk/contract'

/** The reason that the diagnosis gives, so that on the straight way there is nothing to pick. */
export const reasonFromCause = (remedy: string, causes: Workspace['causes']): string | undefined =>
  causes?.find(({ next }) => next.remedy === remedy && next.reason)?.next.reason

/** What was chosen or typed for a remedy, as far as it asks for it. */
export type Given = { reason?: string | undefined; username?: string | undefined }

/** The order as the contract has it; undefined while something it needs is missing. */
export function orderOf(
  remedy: string,
  { reason, username }: Given,
  confirm: boolean,
): RemedyOrder | undefined {
  const input = { ...(reason ? { reason } : {}), ...(username ? { username } : {}), confirm }
  const order = RemedyOrder.safeParse({ remedy, input })
  return order.success ? order.data : undefined
}
