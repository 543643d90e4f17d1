import { z } from 'zod'

/** Closed reason lists of console-words §6, for the remedies that exist. */
export const ResendReason = z.enum([
  'not-received',
  'link-expired',
  'link-replaced',
  'link-used',
  'deleted',
  'mailbox-full',
  'contact-changed',
  'first-time',
])
export const UnlockReason = z.enum([
  'forgot-password',
  'old-device',
  'keyboard',
  'shared-device',
  'new-phone',
  'after-reset',
  'our-mistake',
])
export const TakeBackReason = z.enum(['wrong-patient', 'wrong-remedy', 'caller-asked', 'suspicious'])
