import { z } from 'zod'

/** Every remedy there is, in the order of the screen. */
export const RemedyId = z.enum([
  'resend-invitation',
  'send-reset-link',
  'unlock-and-send-reset-link',
  'send-username-reminder',
  'confirm-username',
  'issue-temporary-login',
  'print-activation-code',
  'start-contact-change',
  'start-phone-change',
  'sign-out-everywhere',
  'confirm-email',
  'unblock-email',
  'cancel-contact-change',
  'unlock-only',
  'reactivate',
  'release-hold',
  'freeze',
  'flag-call',
  'flag-duplicate',
  'override-check',
  'take-back',
])
export type RemedyId = z.infer<typeof RemedyId>
