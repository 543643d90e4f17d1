import { z } from 'zod'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Instant } from '../shared/instant.ts'
import type { EarnedAssurance } from '../verify/assurance.ts'

export const ApprovalEnd = z.enum(['approved', 'denied', 'withdrawn', 'used'])
export type ApprovalEnd = z.infer<typeof ApprovalEnd>
/** Why a colleague said no (console-words §6). */
export const DenialReason = z.enum([
  'not-enough-checked',
  'wrong-remedy',
  'wrong-patient',
  'suspicious',
  'ask-me-in-person',
  'other',
])
export type DenialReason = z.infer<typeof DenialReason>

/** A second member of staff consents to one action (domain §3.10): asked once, for exactly this, good for one use. */
export type Approval = {
  id: string
  remedy: RemedyId
  patientId: string
  callId: string
  askedBy: string
  askedAt: Instant
  until: Instant
  /** Keyed hash of patient, remedy and input: an approval for other details does not fit. */
  orderHash: string
  /** The closed reason that the remedy was asked for with. */
  reason: string
  /** What was written beside it. */
  note?: string
  /** How far the caller was verified when it was asked for, and by what; never an answer. */
  level: EarnedAssurance['level']
  methods: string[]
  end?: ApprovalEnd
  decidedBy?: string
  decidedAt?: Instant
  denial?: DenialReason
  denialNote?: string
}

export type ApprovalState = 'requested' | 'timed-out' | ApprovalEnd

/** What an approval is at `now`; running out is derived, so no job has to end it. */
export const approvalStateAt = ({ end, until }: Approval, now: Instant): ApprovalState =>
  end ?? (now >= until ? 'timed-out' : 'requested')
