import { z } from 'zod'
import type { LinkEnd, LinkKind, RevokeReason } from '../account/access-link.ts'
import type { InactiveReason } from '../account/portal-account.ts'
import type { Facts } from '../facts.ts'
import type { IncidentReason } from '../incidents/incident.ts'
import type { ResendReason, UnlockReason } from '../remedies/reasons.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Duration, Instant } from '../shared/instant.ts'

/** Why somebody cannot sign in (domain §5), the causes that exist; each has its file. */
export const CauseCode = z.enum([
  'SERVICE_OUTAGE',
  'INACTIVE',
  'ON_HOLD',
  'NO_EMAIL_ON_FILE',
  'MAIL_SUPPRESSED',
  'EMAIL_OUTDATED',
  'LOCKED_OUT',
  'MUST_CHANGE_PENDING',
  'PASSWORD_RULES_NOT_MET',
  'NOT_ENROLLED',
  'INVITE_EXPIRED',
  'INVITE_PENDING',
  'LINK_SUPERSEDED',
  'LINK_USED',
  'LINK_EXPIRED',
  'MAIL_IN_SPAM_OR_DELAYED',
  'DUPLICATE_ACCOUNT',
  'WRONG_USERNAME',
  'WRONG_PASSWORD',
  'TEMPORARY_LOGIN_EXPIRED',
  'CONTACT_CHANGE_COOLING',
  'NO_RECENT_ATTEMPT',
  'SHARED_EMAIL',
  'PROXY_CONFUSION',
  'PROXY_AGED_OUT',
  'NO_CAUSE_FOUND',
])
export type CauseCode = z.infer<typeof CauseCode>

/** *certain*: a state says so · *likely*: events say so · *possible*: only a hint. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** One signal that is there, as data; never an address, a number on file, or anything that was typed. */
export type Evidence =
  | { key: 'incident-open'; since: Instant; reason: IncidentReason }
  | { key: 'many-failing'; people: number; usual: number }
  | { key: 'mail-stuck'; at: Instant }
  | { key: 'never-invited' }
  | { key: 'tried-early'; at: Instant; count: number }
  | { key: 'invite-waiting-to-leave'; at: Instant }
  | { key: 'invite-handed-over'; at: Instant; until: Instant }
  | { key: 'not-opened' }
  | { key: 'opened-not-finished'; at: Instant }
  | { key: 'invite-expired'; at: Instant; expiredAt: Instant }
  | { key: 'opened-after-expiry'; at: Instant; count: number }
  | { key: 'invite-ended'; at: Instant; sentAt: Instant; end: LinkEnd; revokeReason?: RevokeReason }
  | { key: 'no-email' }
  | { key: 'came-back'; at?: Instant; count: number }
  | { key: 'uses-another'; at: Instant }
  | { key: 'nothing-opened'; within: Duration }
  | { key: 'marked-as-spam'; at: Instant }
  | { key: 'turned-away'; at: Instant }
  | { key: 'mail-not-allowed' }
  | { key: 'mail-paused'; since: Instant }
  | { key: 'handed-over'; at: Instant; kind: LinkKind }
  | { key: 'delivered'; at?: Instant }
  | { key: 'deferred'; nextTryAt?: Instant }
  | { key: 'second-chart'; at: Instant; count: number }
  | { key: 'shared-email'; count: number }
  | { key: 'other-link-opened'; at: Instant }
  | { key: 'near-miss'; since: Instant; count: number }
  | { key: 'no-right-username' }
  | { key: 'wrong-password'; at: Instant; count: number }
  | { key: 'tries-before-pause'; count: number }
  | { key: 'same-device'; gap: Duration }
  | { key: 'locked-until'; until: Instant; count: number }
  | { key: 'locked-hard'; count: number }
  | { key: 'password-refused'; at: Instant; count: number; rule: string }
  | { key: 'link-still-open'; until: Instant }
  | { key: 'reactivated-not-used'; at?: Instant }
  | { key: 'password-chosen'; at: Instant }
  | { key: 'opened-again'; at: Instant }
  | { key: 'no-sign-in-since' }
  | { key: 'older-link-opened'; at: Instant; kind: LinkKind; sentAt: Instant; newerSentAt: Instant }
  | { key: 'newer-not-opened' }
  | { key: 'link-expired'; at: Instant; openedAt?: Instant }
  | { key: 'opened-late'; at: Instant; waited: Duration }
  | { key: 'code-never-used'; at: Instant; by?: string; expiredAt: Instant }
  | { key: 'code-used-in-vain'; at: Instant }
  | { key: 'hold-by-patient'; at?: Instant }
  | { key: 'hold-by-staff'; at?: Instant; reason?: string }
  | { key: 'hold-privacy'; at?: Instant }
  | { key: 'change-proved'; at: Instant; askedAt: Instant; from: Instant; phone?: true }
  | { key: 'old-until-then' }
  | { key: 'links-as-before' }
  | { key: 'tell-another-way' }
  | { key: 'deactivated'; at?: Instant; reason?: InactiveReason }
  | { key: 'chart-deceased' }
  | { key: 'retired'; at?: Instant; survivor?: string }
  | { key: 'retired-tries'; at: Instant; count: number }
  | { key: 'proxy-ended'; day: string }
  | { key: 'proxy-notice'; at: Instant }
  | { key: 'patient-has-no-login' }
  | { key: 'tries-on-patient'; at: Instant; count: number }
  | { key: 'own-login-not-tried'; since: Instant }
  | { key: 'no-try'; since: Instant }
  | { key: 'last-sign-in'; at: Instant }
  | { key: 'nothing-explains-it' }
/** The kinds of evidence; each has its sentence in the words. */
export type EvidenceKey = Evidence['key']

/** What tells two lines of the same cause apart. */
export type CauseVariant =
  | 'on-its-way'
  | 'younger'
  | 'older'
  | 'came-back'
  | 'nothing-opened'
  | 'complaint'
  | 'blocked'
  | 'not-allowed'
  | 'paused'
  | 'temporary'
  | 'hard'
  | 'same-device'
  | 'new-number'
  | 'retired'
  | 'retired-tried'
  | InactiveReason
  | 'reason-unknown'

/** One reason why the patient cannot get in, as data: how sure, on what evidence, what helps (domain §5). */
export type Cause = {
  code: CauseCode
  variant?: CauseVariant
  confidence: Confidence
  /** Newest first. */
  evidence: Evidence[]
  /** Times that the sentence to say or the next action names. */
  at?: Instant
  until?: Instant
  /** The record that the next action opens, as a masked label. */
  survivor?: string
  /** The id of the password rule that the sentence to say names. */
  rule?: string
  /** Before this moment waiting is the next action, not a remedy. */
  waitUntil?: Instant
  /** The remedy that Enter does, with the reason it gives, if one does. */
  nextRemedy?: RemedyId
  nextReason?: ResendReason | UnlockReason
}

/** One cause: a pure look at the facts. A new one is one file like this and one line in `causes.ts`. */
export type CauseRule = {
  code: CauseCode
  find: (facts: Facts) => Omit<Cause, 'code'> | undefined
}
