import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** Why a new contact is looked at first; for the supervisor alone (domain §3.9). */
export const HeldWhy = z.enum(['other-record', 'said-not-theirs'])
export type HeldWhy = z.infer<typeof HeldWhy>
/** How a contact change can have ended; *not-theirs*: whoever reads the new address said so. */
export const ContactChangeEnd = z.enum([
  'applied',
  'cancelled-by-patient',
  'cancelled-by-staff',
  'not-theirs',
  'on-hold',
  'deactivated',
  'expired',
  'rejected',
])
export type ContactChangeEnd = z.infer<typeof ContactChangeEnd>

/** A phone is proved by a call to it, in the call it was asked for in (domain §3.9). */
export type PhoneChange = {
  callId: string
  /** Calls to the new number that nobody answered. */
  unanswered: number
}

/** A new address or number on its way onto the file (domain §3.9). What it is, is no business of the rules. */
export type ContactChange = {
  id: string
  askedBy: string
  askedAt: Instant
  /** Where a number is new, not an address. */
  phone?: PhoneChange
  /** Until when whoever reads the new address can say that it is theirs, or answers the new phone. */
  proofUntil: Instant
  provedAt?: Instant
  /** When it comes into use, once it is proved; the old one can stop it until then. */
  usableFrom?: Instant
  /** The two people were together and a photo ID was seen: nothing is waited for. */
  inPerson: boolean
  held?: HeldWhy
  /** A supervisor looked and let it go on: it is not held for the same again. */
  looked?: true
  end?: ContactChangeEnd
  endedAt?: Instant
}
/** The notice to the address on file that lets whoever reads it stop the change. */
export const noticeOf = ({ phone }: Pick<ContactChange, 'phone'>): 'phone-changing' | 'contact-change-old' =>
  phone ? 'phone-changing' : 'contact-change-old'

export const ContactChangeState = z.enum([
  'awaiting-proof',
  'held',
  'cooling-off',
  ...ContactChangeEnd.options,
])
export type ContactChangeState = z.infer<typeof ContactChangeState>

/** What a change is at `now`; that the time for proof is over is derived, and noted by a job. */
export function contactChangeStateAt(change: ContactChange, now: Instant): ContactChangeState {
  if (change.end) return change.end
  if (change.held) return 'held'
  if (change.provedAt !== undefined) return 'cooling-off'
  return now >= change.proofUntil ? 'expired' : 'awaiting-proof'
}

/** The change that is under way, if one is. */
export function openChange({
  contactChange,
  now,
}: {
  contactChange?: ContactChange
  now: Instant
}): ContactChange | undefined {
  if (!contactChange) return undefined
  const state = contactChangeStateAt(contactChange, now)
  return state === 'awaiting-proof' || state === 'held' || state === 'cooling-off' ? contactChange : undefined
}

/** The end of `usableFrom` where one is known: proved, and nobody has to look first. */
export const coolingUntil = (change: ContactChange | undefined): Instant | undefined =>
  change?.held ? undefined : change?.usableFrom
