import { z } from 'zod'
import { PhoneUse } from '../contact-change/phone-use.ts'
import { DuplicateReason } from '../duplicates/duplicate-reason.ts'
import { FlagReason } from '../flags/flag.ts'
import { reasoned } from '../notes/reasoned.ts'
import {
  EmailChangeReason,
  HoldReason,
  OverrideReason,
  PhoneChangeReason,
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

/**
 * As many digits as a whole number has, with its area code or, after `+`, its country's. Whether a numbering plan has
 * it is asked where the rules are: the plans are too heavy for a page.
 */
const NewPhone = z
  .string()
  .trim()
  .max(40)
  .refine((said) => said.replace(/\D/g, '').length >= (said.startsWith('+') ? 8 : 10))

/** What each remedy takes. Apart from the rules, so that a screen that sends an order need not load how it is decided. */
export const remedyInputs = {
  'confirm-email': z.strictObject({ email: z.string().trim().min(1).max(254), confirm }),
  'confirm-username': z.strictObject({ username: z.string().trim().min(1).max(64), confirm }),
  freeze: reasoned(HoldReason, {}),
  'flag-call': z.strictObject({ reason: FlagReason }),
  /** `searchText` finds the other record where the open one does not lead to it (V11). */
  'flag-duplicate': reasoned(DuplicateReason, {
    other: z.string(),
    searchText: z.string().max(200).optional(),
  }),
  'issue-temporary-login': z.strictObject({ replace: z.boolean().default(false), confirm }),
  'print-activation-code': z.strictObject({ replace: z.boolean().default(false), confirm }),
  'override-check': reasoned(OverrideReason, {}),
  reactivate: reasoned(ReactivateReason, { confirm }),
  'release-hold': reasoned(ReleaseReason, { confirm }),
  'resend-invitation': reasoned(ResendReason, { confirm }),
  'start-contact-change': reasoned(EmailChangeReason, { email: NewEmail, confirm }),
  'start-phone-change': reasoned(PhoneChangeReason, { phone: NewPhone, use: PhoneUse, confirm }),
  'cancel-contact-change': reasoned(StopChangeReason, { confirm }),
  'send-reset-link': reasoned(ResendReason, { confirm }),
  'send-username-reminder': z.strictObject({ confirm }),
  'sign-out-everywhere': z.strictObject({ confirm }),
  'take-back': reasoned(TakeBackReason, { linkId: z.string() }),
  'unblock-email': z.strictObject({ confirm }),
  'unlock-and-send-reset-link': reasoned(UnlockReason, { confirm }),
  'unlock-only': reasoned(UnlockReason, { confirm }),
} as const satisfies Record<RemedyId, z.ZodType>

export type RemedyInput<R extends RemedyId> = z.infer<(typeof remedyInputs)[R]>
/** What the desk asks for: a remedy with its own input. */
export type RemedyOrder = { [R in RemedyId]: { remedy: R; input: RemedyInput<R> } }[RemedyId]
