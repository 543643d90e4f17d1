import { z } from 'zod'
import type { DeliveryState } from './delivery-state.ts'

/** What came back about a mail that had left: told apart as M3 and domain §3.3 do. */
export const MailReport = z.enum(['hard', 'soft', 'blocked', 'delayed', 'delivered', 'complaint'])
export type MailReport = z.infer<typeof MailReport>

/** Why nothing is mailed to an address any more, until the patient agrees. */
export type SuppressionReason = 'complaint' | 'blocked'

type Effect = {
  /** From these states, and no other. */
  from: readonly DeliveryState[]
  to: DeliveryState
  /** A terminal bounce: the link it carried is worth nothing (domain §3.2). */
  endsLink: boolean
  /** Only a mailbox that does not exist says something against the address (edge case 14). */
  marksContact: boolean
  suppresses?: SuppressionReason
}

/** It may have left, also where our own note of that is still to come. */
const mayHaveLeft = ['queued', 'sending', 'deferred', 'handed-over', 'delivered'] as const
const effects: Record<MailReport, Effect> = {
  hard: { from: mayHaveLeft, to: 'bounced', endsLink: true, marksContact: true },
  soft: { from: mayHaveLeft, to: 'bounced', endsLink: true, marksContact: false },
  blocked: {
    from: mayHaveLeft,
    to: 'suppressed',
    endsLink: true,
    marksContact: false,
    suppresses: 'blocked',
  },
  complaint: {
    from: mayHaveLeft,
    to: 'complained',
    endsLink: false,
    marksContact: false,
    suppresses: 'complaint',
  },
  delayed: { from: ['handed-over'], to: 'deferred', endsLink: false, marksContact: false },
  delivered: { from: ['handed-over', 'deferred'], to: 'delivered', endsLink: false, marksContact: false },
}

/**
 * What a report does to the mail it is about, and through it to link and contact; nothing else may follow from one (M3).
 * @param handedOver whether our mail server had taken it: until then a receipt or a delay is not believed
 * @returns undefined where the story of the mail has ended, or was told this already
 */
export function effectOfReport(
  state: DeliveryState,
  handedOver: boolean,
  report: MailReport,
): Omit<Effect, 'from'> | undefined {
  const { from, ...effect } = effects[report]
  const believed = handedOver || (report !== 'delayed' && report !== 'delivered')
  return believed && from.includes(state) ? effect : undefined
}
