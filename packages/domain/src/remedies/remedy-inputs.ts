import { z } from 'zod'
import { FlagReason } from '../flags/flag.ts'
import {
  ContactChangeReason,
  HoldReason,
  OverrideReason,
  ReactivateReason,
  ReleaseReason,
  ResendReason,
  StopChangeReason,
  TakeBackReason,
  UnlockReason,
} from './reasons.ts'
import type { RemedyId } from './remedy-id.ts'

/** The key that tells a patient from a lookalike (edge case 7). */
const confirm = z.boolean().default(false)

/** A whole address; whether it is theirs, its own reader must show (domain §3.9). */
const NewEmail = z.string().trim().max(254).pipe(z.email())

/** What each remedy takes. Apart from the rules, so that a screen that sends an order need not load how it is decided. */
export const remedyInputs = {
  'confirm-email': z.strictObject({ email: z.string().trim().min(1).max(254), confirm }),
  'confirm-username': z.strictObject({ username: z.string().trim().min(1).max(64), confirm }),
  freeze: z.strictObject({ reason: HoldReason }),
  'flag-call': z.strictObject({ reason: FlagReason }),
  'issue-temporary-login': z.strictObject({ replace: z.boolean().default(false), confirm }),
  'print-activation-code': z.strictObject({ replace: z.boolean().default(false), confirm }),
  'override-check': z.strictObject({ reason: OverrideReason }),
  reactivate: z.strictObject({ reason: ReactivateReason, confirm }),
  'release-hold': z.strictObject({ reason: ReleaseReason, confirm }),
  'resend-invitation': z.strictObject({ reason: ResendReason, confirm }),
  'start-contact-change': z.strictObject({ reason: ContactChangeReason, email: NewEmail, confirm }),
  'cancel-contact-change': z.strictObject({ reason: StopChangeReason, confirm }),
  'send-reset-link': z.strictObject({ reason: ResendReason, confirm }),
  'send-username-reminder': z.strictObject({ confirm }),
  'sign-out-everywhere': z.strictObject({ confirm }),
  'take-back': z.strictObject({ linkId: z.string(), reason: TakeBackReason }),
  'unblock-email': z.strictObject({ confirm }),
  'unlock-and-send-reset-link': z.strictObject({ reason: UnlockReason, confirm }),
  'unlock-only': z.strictObject({ reason: UnlockReason, confirm }),
} as const satisfies Record<RemedyId, z.ZodType>

export type RemedyInput<R extends RemedyId> = z.infer<(typeof remedyInputs)[R]>
/** What the desk asks for: a remedy with its own input. */
export type RemedyOrder = { [R in RemedyId]: { remedy: R; input: RemedyInput<R> } }[RemedyId]
