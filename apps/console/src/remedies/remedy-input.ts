import { RemedyOrder, type Workspace } from '@portal-desk/contract'
import type { PhoneUse, RemedyId } from '@portal-desk/domain'

/** The reason that the diagnosis gives, so that on the straight way there is nothing to pick. */
export const reasonFromCause = (remedy: string, causes: Workspace['causes']): string | undefined =>
  causes?.find(({ next }) => next.remedy === remedy && next.reason)?.next.reason

/** The field of an order that what the caller says goes into, its label, and the step that is missing. */
type Said = { field: string; label: string; step: string; kept?: true; uses?: true }

/**
 * Remedies that take what the caller says; `kept`: it is asked for before a colleague is, and must not get lost;
 * `uses`: it is a phone, of a kind.
 */
const asksFor: Partial<Record<RemedyId, Said>> = {
  'confirm-username': { field: 'username', label: 'Username the caller says', step: 'Type the username' },
  'confirm-email': { field: 'email', label: 'Email the caller says', step: 'Type the email' },
  'start-contact-change': {
    field: 'email',
    label: 'New email, as the caller spells it',
    step: 'Type the whole new email',
    kept: true,
  },
  'start-phone-change': {
    field: 'phone',
    label: 'New phone, as the caller says it',
    step: 'Type the whole new number',
    kept: true,
    uses: true,
  },
}
export const saidFor = (remedy: RemedyId) => asksFor[remedy]

/** What was chosen or typed for a remedy, as far as it asks for it. */
export type Given = {
  reason?: string | undefined
  said?: string | undefined
  /** Beside the reason; nothing where nothing is written. */
  note?: string | undefined
  use?: PhoneUse
  /** A code that is live gives way to a new one. */
  replace?: boolean
}

/** The order as the contract has it; undefined while something it needs is missing. */
export function orderOf(
  remedy: RemedyId,
  { reason, note, said, use, replace }: Given,
  confirm: boolean,
): RemedyOrder | undefined {
  const asked = saidFor(remedy)
  const input = {
    ...(reason ? { reason } : {}),
    ...(reason && note?.trim() ? { note } : {}),
    ...(asked && said ? { [asked.field]: said } : {}),
    ...(asked?.uses ? { use } : {}),
    ...(replace ? { replace } : {}),
    // Before a check there is no birth date on the screen that a lookalike could be told apart by.
    ...(remedy === 'override-check' ? {} : { confirm }),
  }
  const order = RemedyOrder.safeParse({ remedy, input })
  return order.success ? order.data : undefined
}
