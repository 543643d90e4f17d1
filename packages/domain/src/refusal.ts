import { z } from 'zod'

/** Why something is not done, in the order of precedence of console-words §3 (issue by issue the list grows). */
export const RefusalCode = z.enum([
  'no-right',
  'no-call',
  'call-closed',
  'not-your-call',
  'reauthenticate',
  'too-many-records',
  'two-identifiers',
  'third-identifier',
  'confirm-lookalike',
  'verify-first',
  'needs-standard',
  'needs-strong',
  'needs-presence',
  'verification-over',
  'other-caller',
  'no-tries-left',
  'cool-down',
  'too-few-items',
  'no-contact-old-enough',
  'authority-not-on-file',
  'not-for-proxy',
  'deceased',
  'on-hold',
  'needs-privacy-officer',
  'account-inactive',
  'account-retired',
  'not-enrolled',
  'already-enrolled',
  'already-active',
  'no-username-tries-left',
  'no-email-tries-left',
  'not-locked',
  'nobody-signed-in',
  'not-on-hold',
  'no-live-link',
  'no-birth-date',
  'no-contact-on-file',
  'contact-bouncing',
  'mail-suppressed',
  'email-not-blocked',
  'outage',
  'sent-a-moment-ago',
  'too-many-this-hour',
  'too-many-today',
  'mailbox-busy',
  'temporary-login-off',
  'temporary-login-live',
  'contact-too-new',
  'too-late-to-undo',
  'already-verified',
  'approval-needed',
  'approval-pending',
  'approval-denied',
  'approval-expired',
  'approval-other',
  'own-request',
  'someone-else-changed-it',
])
export type RefusalCode = z.infer<typeof RefusalCode>

export const Refusal = z.strictObject({
  code: RefusalCode,
  /** When it will be possible, ms since the epoch. */
  until: z.int().optional(),
  /** Another action that would help. */
  instead: z.string().optional(),
  /** A closed reason, e.g. an inactive reason or a role. */
  reason: z.string().optional(),
  /** A number the sentence needs, e.g. how many mails this hour. */
  count: z.int().optional(),
  /** When something happened that the sentence names. */
  at: z.int().optional(),
})
export type Refusal = z.infer<typeof Refusal>
