import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'
import type { Language } from '../shared/language.ts'

/** How the caller came (domain §3.6). */
export const Channel = z.enum(['phone', 'counter', 'video', 'relay'])
export type Channel = z.infer<typeof Channel>
/** Who the caller says they are to the patient; anybody but the patient needs an authority on file. */
export const Relationship = z.enum(['self', 'parent', 'guardian', 'proxy', 'power-of-attorney', 'helper'])
export type Relationship = z.infer<typeof Relationship>
/** Who acts for a patient by authority on file; their own record is the one that is found and verified. */
export const isRepresentative = (relationship: Relationship): boolean =>
  relationship !== 'self' && relationship !== 'helper'
/** Where a call stands (domain §3.6). */
export const CallState = z.enum(['open', 'waiting', 'wrap-up', 'closed'])
export type CallState = z.infer<typeof CallState>
/** How a call ended, as whoever took it says. */
export const Disposition = z.enum([
  'resolved',
  'sent-and-waiting',
  'escalated',
  'verification-failed',
  'suspected-impersonation',
  'information-only',
])
export type Disposition = z.infer<typeof Disposition>

/** One contact with one caller, from pick-up to disposition (domain §3.6); nothing happens to a record outside one. */
export type CallSession = {
  id: string
  staffId: string
  channel: Channel
  state: CallState
  relationship: Relationship
  language: Language
  interpreter: boolean
  /** Their number stands on the record of this call. */
  interpreterNoted?: boolean
  relay: boolean
  /** Somebody who needs longer for words: the times of a relay call, and nothing said about why (edge case 26). */
  unhurried: boolean
  patientId?: string
  /** Whom a representative calls about; `patientId` is then the caller’s own record. */
  aboutId?: string
  /** When the patient said aloud that a helper may assist them. */
  consentAt?: Instant
  /** Kinds of detail the caller gave in the search; an item used there is not asked again. */
  searchedBy: string[]
  openedAt: Instant
  lastActivityAt: Instant
  /** A colleague who may take it over, and since when it is offered to them (edge case 22). */
  offeredTo?: string
  offeredAt?: Instant
  waitingSince?: Instant
  callBackStartedAt?: Instant
  /** When it was promised that the desk calls back, and when somebody did (edge case 33). */
  callMeBackAt?: Instant
  calledBackAt?: Instant
  /** Whom this call calls back: the call in which it was promised. */
  callBackOf?: string
  /** What the clinic says first when it calls; gone once the call is closed and nobody waits for a call back. */
  callWord?: string
  closedAt?: Instant
  disposition?: Disposition
  version: number
}
