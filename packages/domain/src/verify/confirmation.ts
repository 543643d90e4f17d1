import type { CallSession, Relationship } from '../call/call-session.ts'
import type { Instant } from '../shared/instant.ts'
import type { Verification } from './verification.ts'

export type ConfirmationEnd = 'matched' | 'not-matched' | 'stopped' | 'superseded'

/**
 * A number-matching link (domain §4): the desk says one of three numbers, whoever reads the mailbox on file taps it. It
 * exists whether or not anything could be sent.
 */
export type Confirmation = {
  id: string
  callId: string
  patientId: string
  staffId: string
  relationship: Relationship
  /** Where the link went; absent where there was no address that may be used. */
  contactId?: string
  startedAt: Instant
  until: Instant
  /** As the page shows them, in their order. */
  numbers: number[]
  /** The one that the desk says. */
  said: number
  end?: ConfirmationEnd
  endedAt?: Instant
}

export const isConfirmationLive = ({ end, until }: Confirmation, now: Instant): boolean =>
  end === undefined && now < until

/** The link that this call waits for, if it does. */
export const liveConfirmation = ({
  confirmations,
  call,
  now,
}: {
  confirmations: readonly Confirmation[]
  call: { id: string }
  now: Instant
}): Confirmation | undefined =>
  confirmations.find((one) => one.callId === call.id && isConfirmationLive(one, now))

/** How the newest link of this caller stands: waited for, tapped, or come to nothing, sent or not. */
export type ConfirmationStanding = 'waiting' | 'matched' | 'not-matched' | 'nothing'

/** The newest link of this caller with its standing; none once another check came after it (V6). */
export function newestConfirmation(facts: {
  confirmations: readonly Confirmation[]
  call: Pick<CallSession, 'id' | 'staffId' | 'relationship'>
  verification?: Pick<Verification, 'checks'>
  now: Instant
}): { one: Confirmation; standing: ConfirmationStanding } | undefined {
  const { confirmations, call, now, verification } = facts
  const one = confirmations.find(({ callId }) => callId === call.id)
  if (!one || one.staffId !== call.staffId || one.relationship !== call.relationship) return undefined
  if (isConfirmationLive(one, now)) return { one, standing: 'waiting' }
  const over = one.endedAt ?? one.until
  if (verification?.checks.some(({ at }) => at > over)) return undefined
  return { one, standing: one.end === 'matched' || one.end === 'not-matched' ? one.end : 'nothing' }
}
