import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import type { Language } from '../shared/language.ts'

/** Where a login stands between invitation and end (domain §3.1). */
export const Lifecycle = z.enum(['invited', 'active', 'deactivated', 'retired'])
export type Lifecycle = z.infer<typeof Lifecycle>
/** Who stopped all sign-ins; a hold outlasts a lock (domain §3.1). */
export const HoldKind = z.enum(['none', 'patient-reported', 'staff', 'privacy'])
export type HoldKind = z.infer<typeof HoldKind>
/** What there is to sign in with (domain §3.1). */
export const Credential = z.enum(['none', 'set', 'must-change', 'temporary-issued'])
export type Credential = z.infer<typeof Credential>
/** What is known of the address on file (domain §3.4). */
export const ContactStanding = z.enum(['unverified', 'verified', 'bouncing'])
export type ContactStanding = z.infer<typeof ContactStanding>
/** Why a login was switched off (domain §3.8). */
export const InactiveReason = z.enum([
  'deceased',
  'moved',
  'dismissed',
  'dormant',
  'duplicate',
  'minor-aged-out',
  'privacy',
])
export type InactiveReason = z.infer<typeof InactiveReason>
/** Closed by the privacy officer alone, and opened by nobody else (domain §3.8). */
export const privacyOfficerOnly: readonly InactiveReason[] = ['deceased', 'dismissed', 'privacy']
/** A pause after failed sign-ins: one that ends by itself, or one that only a reset or an unlock ends (P6). */
export type Lock = { kind: 'none' } | { kind: 'temporary'; until: Instant } | { kind: 'hard' }

/** A login for the portal: orthogonal axes, from which one headline is derived (domain §3, rule 0). */
export type PortalAccount = {
  id: string
  patientId: string
  username: string
  lifecycle: Lifecycle
  inactiveReason?: InactiveReason
  /** Of a retired one: the login of the same person that it leads to (domain §3.1). */
  survivorId?: string
  lock: Lock
  hold: HoldKind
  holdReason?: string
  credential: Credential
  contact: ContactStanding
  language: Language
  /** Failed sign-ins in a row since the last success, unlock or reset. */
  failedSignIns: number
  passwordSetAt?: Instant
  lastSignInAt?: Instant
  createdAt: Instant
  /** Rises with each change; two writers that read the same one cannot both win. */
  version: number
}
