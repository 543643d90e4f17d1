import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** How sure it is who calls, from nothing to a photo ID or call-back (domain §4). */
export const Assurance = z.enum(['none', 'basic', 'standard', 'strong'])
export type Assurance = z.infer<typeof Assurance>
/** What can be asked, by its place on the chart. */
export const ItemCode = z.enum([
  'full-name',
  'birth-date',
  'mrn',
  'postcode',
  'street-address',
  'phone-on-file',
  'email-on-file',
  'preferred-clinician',
  'last-visit-month',
])
export type ItemCode = z.infer<typeof ItemCode>
/** The kind of photo ID; its number is never written down. */
export const DocumentType = z.enum([
  'drivers-license',
  'state-id',
  'passport',
  'passport-card',
  'permanent-resident-card',
  'consular-id',
  'military-id',
  'tribal-id',
  'school-id',
  'other',
])
export type DocumentType = z.infer<typeof DocumentType>

/** One act of checking: what kind, when, and how it ended. What was typed or is on file is never part of it. */
export type Check =
  | { kind: 'knowledge'; at: Instant; outcome: 'matched' | 'not-matched' | 'inconclusive'; items: ItemCode[] }
  /** `contactId` says which number was called: the same one twice is one proof. */
  | { kind: 'call-back'; at: Instant; outcome: 'matched' | 'not-matched' | 'no-answer'; contactId?: string }
  | {
      kind: 'photo-id'
      at: Instant
      outcome: 'matched' | 'not-sure'
      document: DocumentType
      present: boolean
    }
  /** A number tapped on a link (domain §4); `contactId` says where it went. */
  | { kind: 'confirmation'; at: Instant; outcome: 'matched' | 'not-matched'; contactId?: string }
  /** Two members of staff vouch for the caller, where answers cannot (domain §4, override). */
  | { kind: 'override'; at: Instant; outcome: 'matched'; reason: string }

/** The verification of one caller for one patient in one call (domain §3.5; V6). */
export type Verification = {
  id: string
  callId: string
  patientId: string
  staffId: string
  startedAt: Instant
  /** Drawn once per set; a new set is drawn after a submit that did not match. */
  drawn: ItemCode[]
  submits: number
  checks: Check[]
  /** When the first check matched: the level lives from here (15 min by default). */
  verifiedAt?: Instant
  /** Another member of staff took the call over: the checks made before count as basic and no more. */
  handedOver?: { at: Instant; checks: number }
  endedAt?: Instant
  version: number
}
