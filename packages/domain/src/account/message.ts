import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import type { DeliveryState } from './delivery-state.ts'
import type { MailReport } from './mail-report.ts'

/** The closed list of mails; each has its file in packages/mail. */
export const MailTemplate = z.enum([
  'invitation',
  'already-enrolled',
  'reset',
  'username-reminder',
  'username-reminder-shared',
  'password-changed',
  'locked-for-a-time',
  'locked-until-reset',
  'failed-verification',
  'signed-in-after-help',
  'open-again',
  'frozen',
  'temporary-login',
  'confirm-by-number',
  'contact-change-new',
  'contact-change-old',
  'contact-changed',
  'phone-changing',
  'phone-changed',
  'access-ended',
])
export type MailTemplate = z.infer<typeof MailTemplate>

/** One mail on its way; never mixed with the state of the link it carries (domain §3.3). */
export type Message = {
  id: string
  template: MailTemplate
  linkId?: string
  state: DeliveryState
  queuedAt: Instant
  handedOverAt?: Instant
  nextTryAt?: Instant
  tries: number
  lastReason?: string
  /** What came back about it; of one that was not sent, why its address was closed to us. */
  report?: MailReport
  askedBy: 'desk' | 'patient' | 'notice'
}
