import { z } from 'zod'

/** Closed reason lists of console-words §6, for the remedies that exist. */
export const ResendReason = z.enum([
  'not-received',
  'link-expired',
  'link-replaced',
  'link-used',
  'forgot-password',
  'deleted',
  'mailbox-full',
  'contact-changed',
  'first-time',
  'other',
])
export type ResendReason = z.infer<typeof ResendReason>
export const UnlockReason = z.enum([
  'forgot-password',
  'old-device',
  'keyboard',
  'shared-device',
  'new-phone',
  'after-reset',
  'our-mistake',
  'other',
])
export type UnlockReason = z.infer<typeof UnlockReason>
export const ContactChangeReason = z.enum([
  'old-address-lost',
  'work-or-school',
  'provider-closed',
  'typing-mistake',
  'shared-to-own',
  'new-number',
  'unsafe-address',
  'none-on-file',
  'other',
])
export type ContactChangeReason = z.infer<typeof ContactChangeReason>
/** Those of an address, and those of a phone. */
export const EmailChangeReason = ContactChangeReason.exclude(['new-number'])
export const PhoneChangeReason = ContactChangeReason.extract([
  'new-number',
  'typing-mistake',
  'none-on-file',
  'other',
])
export type PhoneChangeReason = z.infer<typeof PhoneChangeReason>
export const StopChangeReason = z.enum(['patient-asked', 'wrong-contact', 'suspicious', 'other'])
export type StopChangeReason = z.infer<typeof StopChangeReason>
export const ReactivateReason = z.enum([
  'patient-returned',
  'wants-portal-again',
  'reported-by-mistake',
  'now-adult',
  'not-a-duplicate',
  'not-deceased',
  'readmitted',
  'privacy-ended',
  'other',
])
export type ReactivateReason = z.infer<typeof ReactivateReason>
export const OverrideReason = z.enum([
  'photo-id-seen',
  'known-to-clinician',
  'record-wrong',
  'too-few-items',
  'disability',
  'newborn',
  'other',
])
export type OverrideReason = z.infer<typeof OverrideReason>
export const HoldReason = z.enum([
  'patient-reported',
  'suspected-impersonation',
  'lost-device',
  'mailbox-taken',
  'contact-changed-unasked',
  'pressured',
  'privacy-request',
  'staff-conduct',
  'other',
])
export type HoldReason = z.infer<typeof HoldReason>
export const ReleaseReason = z.enum([
  'patient-verified',
  'false-alarm',
  'mailbox-safe',
  'device-found',
  'contact-corrected',
  'investigation-closed',
  'other',
])
export type ReleaseReason = z.infer<typeof ReleaseReason>
export const TakeBackReason = z.enum(['wrong-patient', 'wrong-remedy', 'caller-asked', 'suspicious', 'other'])
export type TakeBackReason = z.infer<typeof TakeBackReason>
