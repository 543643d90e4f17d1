import type { LinkEnd, LinkKind, RevokeReason } from './account/access-link.ts'
import type { MailTemplate } from './account/message.ts'
import type { ContactStanding, InactiveReason, Lifecycle, PortalAccount } from './account/portal-account.ts'
import type { Finding, SettleReason } from './anomalies/anomaly.ts'
import type { Approval, ApprovalEnd, DenialReason } from './approvals/approval.ts'
import type { AuditEvent } from './audit/actions.ts'
import type { CallSession } from './call/call-session.ts'
import type { ContactChangeEnd, HeldWhy } from './contact-change/contact-change.ts'
import type { NewContact } from './contact-change/phone-use.ts'
import type { UndoConsolidationReason } from './duplicates/consolidation.ts'
import type { DecisionReason, DuplicateReason } from './duplicates/duplicate-reason.ts'
import type { Pair, PairState } from './duplicates/possible-duplicate.ts'
import type { FlagReason } from './flags/flag.ts'
import type { InactiveReportEnd, LoginBefore, SetAsideReason } from './inactive/inactive-report.ts'
import type { BreakGlassReason } from './marks/break-glass.ts'
import type { Refusal } from './refusal.ts'
import type { RemedyId } from './remedies/remedy-id.ts'
import type { ReviewState, ReviewVerdict, SecondVerdict, TalkReason } from './reviews/call-review.ts'
import type { DrawnCall } from './reviews/draw-reviews.ts'
import type { Duration, Instant } from './shared/instant.ts'
import type { TemporaryLoginEnd } from './temporary-login/temporary-login.ts'
import type { ConfirmationEnd } from './verify/confirmation.ts'
import type { Verification } from './verify/verification.ts'

/** Fields of an account that a decision may set; `null` takes an optional field away. */
export type AccountPatch = {
  [K in Exclude<
    keyof PortalAccount,
    'id' | 'patientId' | 'username' | 'survivorId' | 'createdAt' | 'version'
  >]?: PortalAccount[K] | null
}
type Patch<T, Fixed extends keyof T> = { [K in Exclude<keyof T, Fixed>]?: T[K] | null }

/** One change of state as data. The store knows how to carry each out; no decision names a table or an address. */
export type Change =
  | { change: 'create-account' }
  | { change: 'set-account'; set: AccountPatch }
  | { change: 'create-link'; kind: LinkKind; life: Duration; askedBy: 'desk' | 'patient' }
  | { change: 'end-link'; linkId: string; end: LinkEnd; reason?: RevokeReason; byNewLink?: true }
  | { change: 'open-link'; linkId: string }
  | { change: 'count-wrong-detail'; linkId: string }
  /** Compare-and-swap: of all who try, one wins (T3). Must come first in its list. */
  | { change: 'redeem-link'; linkId: string }
  /** Takes the place of the link's code before it; the tries that were spent stay. The code stands nowhere (P10). */
  | { change: 'make-short-code'; linkId: string; codeHash: string; until: Instant }
  /** Compare-and-swap: the code and its link still live. Makes the token for the other device. */
  | { change: 'use-short-code'; linkId: string }
  | { change: 'count-wrong-short-code'; linkId: string }
  /** The code stands nowhere; its hash was made before the transaction opened (P10). */
  | {
      change: 'issue-temporary-login'
      codeHash: string
      life: Duration
      wrongTries: number
      printed?: true
    }
  /** Compare-and-swap: one that ended meanwhile opens nothing. The first use sets the time to choose a password. */
  | { change: 'use-temporary-login'; loginId: string; chooseUntil: Instant }
  | { change: 'count-wrong-code'; loginId: string }
  /** Notes that its time is over, so that the next may be issued. */
  | { change: 'lapse-temporary-login'; loginId: string }
  /** *completed* is compare-and-swap as well, with the password it stores (T3). */
  | { change: 'end-temporary-login'; loginId: string; end: TemporaryLoginEnd; reason?: RevokeReason }
  /** Compare-and-swap: whoever acted for a child who is grown is told once. */
  | { change: 'note-access-ended'; proxyId: string }
  | { change: 'set-password'; hash: string }
  /** Compare-and-swap on login and pair: of all who make one of two, one wins (T3). Must come first in its list. */
  | {
      change: 'retire-account'
      survivorId: string
      before: Lifecycle
      pairId: string
      pairVersion: number
    }
  /** The login goes over to the chart that its own was merged into, and back when the directory says no more so. */
  | { change: 'move-account'; to: string }
  | { change: 'move-account-back'; accountId: string; from: string; set?: AccountPatch }
  /** The pair that this record makes with the one it was merged into: for somebody to decide, or settled. */
  | { change: 'merge-pair'; other: string; state: 'suspected' | 'merged-in-ehr' }
  /** Compare-and-swap: two logins again, the retired one as it was. */
  | { change: 'restore-account'; consolidationId: string; reason: UndoConsolidationReason }
  | { change: 'end-patient-sessions' }
  | { change: 'cancel-message'; messageId: string }
  | { change: 'set-contact'; contactId: string; standing?: 'good' | 'bouncing'; verified?: true }
  /** Opens an address that was closed to us, for everyone who has it. */
  | { change: 'allow-mail'; contactId: string }
  | {
      change: 'ask-approval'
      remedy: RemedyId
      orderHash: string
      reason: string
      note?: string
      level: Approval['level']
      methods: string[]
      life: Duration
    }
  /** Compare-and-swap: of all who answer or use it, one wins (T3). */
  | {
      change: 'end-approval'
      approvalId: string
      from: 'requested' | 'approved'
      end: ApprovalEnd
      denial?: DenialReason
      note?: string
    }
  /** Ends those before it in this call. The token goes into the mail alone. */
  | {
      change: 'start-confirmation'
      callId: string
      relationship: CallSession['relationship']
      numbers: number[]
      said: number
      life: Duration
      contactId?: string
    }
  /** Compare-and-swap: of all who tap, one wins (T3). Must come first in its list. */
  | { change: 'end-confirmation'; confirmationId: string; end: ConfirmationEnd }
  /** The address or number is sealed until it is in use, and erased when it never is. */
  | ({
      change: 'start-contact-change'
      reason: string
      inPerson: boolean
      proofUntil: Instant
      held?: HeldWhy
    } & NewContact)
  /** Nobody answered the new number. */
  | { change: 'count-unanswered'; changeId: string }
  /** Compare-and-swap: proved once. Must come first in its list. */
  | { change: 'prove-contact-change'; changeId: string; usableFrom: Instant; held?: HeldWhy }
  | { change: 'delay-contact-change'; changeId: string; usableFrom: Instant }
  /** Compare-and-swap: of all who end or apply it, one wins (T3). */
  | { change: 'end-contact-change'; changeId: string; end: ContactChangeEnd }
  /** Compare-and-swap. The new one is on file; an address before it keeps its mails with a way in until then. */
  | { change: 'apply-contact-change'; changeId: string; recoveryUntil: Instant }
  /** Compare-and-swap: a supervisor looked at it and lets it go on, with its time for proof or its wait begun anew. */
  | { change: 'release-contact-change'; changeId: string; proofUntil?: Instant; usableFrom?: Instant }
  /** Compare-and-swap: the chart has the new address as well. */
  | { change: 'chart-contact-change'; changeId: string }
  /** Nothing is mailed to the new address any more: whoever reads it said that it is not for them. */
  | { change: 'keep-from-mailing'; changeId: string }
  /** A restricted record is open in this call until then. */
  | { change: 'break-glass'; reason: BreakGlassReason; note?: string; until: Instant }
  | { change: 'raise-flag'; reason: FlagReason }
  /** Compare-and-swap: of two who clear it, one wins (T3). */
  | { change: 'clear-flag'; flagId: string }
  /** Whom it is about is named: a representative's call is about somebody else than the record it has open. */
  | { change: 'report-inactive'; patientId: string; reason: InactiveReason }
  /** Compare-and-swap: of all who decide, one wins (T3). */
  | {
      change: 'end-inactive-report'
      reportId: string
      end: InactiveReportEnd
      before?: LoginBefore
      setAside?: SetAsideReason
      note?: string
    }
  /** A record that is closed without anybody having reported it; `chartAlive`: the chart took its death back. */
  | {
      change: 'put-inactive'
      reason: InactiveReason
      before?: LoginBefore
      runId?: string
      chartAlive?: true
    }
  /** Compare-and-swap where a report is named; without one, all that is in force for this patient is lifted. */
  | { change: 'lift-inactive'; reportId?: string }
  /** A login came to the record after it was closed: what an undo of the report puts back. */
  | { change: 'note-login-before'; reportId: string; before: LoginBefore }
  | { change: 'set-deceased'; deceased: boolean }
  | { change: 'note-chart-alive'; reportId: string }
  /** Compare-and-swap: of two who look at it, one wins (T3). */
  | { change: 'settle-chart-notice'; reportId: string }
  /** Two records that may be one person: onto the list, beside who named them before, or `again` after a decision. */
  | {
      change: 'flag-pair'
      pair: Pair
      reason: DuplicateReason
      note?: string
      score: number
      known?: { id: string; version: number; again: boolean }
    }
  /** Compare-and-swap: the flag stands and nobody compares the two. */
  | { change: 'take-back-flag'; flagId: string; pairId: string; then: 'stays' | 'goes' | 'decided' }
  /** Compare-and-swap by version: of two who decide, one wins (T3). `decided` stands with who and when. */
  | {
      change: 'set-pair'
      pairId: string
      version: number
      set: {
        state: PairState
        reviewer: { id: string; until: Instant } | null
        decided?: { evidence: string; reason?: DecisionReason; note?: string }
        sent?: true
      }
    }
  /** A new finding, or more of one that is known: then it waits again, whoever settled it. */
  | { change: 'raise-anomaly'; anomalyId: string; finding: Finding; rank: number; knownVersion?: number }
  /** Compare-and-swap by version: of two who settle it, one wins (T3). */
  | {
      change: 'set-anomaly'
      anomalyId: string
      version: number
      set: {
        assignedTo?: string | null
        handedOn?: true
        settled?: { reason: SettleReason; note?: string }
      }
    }
  | { change: 'note-anomaly'; anomalyId: string; note: string }
  /** The calls of a day of the clinic that were drawn to be looked at; of two who draw from it, one wins (T3). */
  | { change: 'draw-reviews'; day: string; calls: number; drawn: readonly DrawnCall[] }
  /** Compare-and-swap by version: of two who sign it off, one wins (T3). */
  | {
      change: 'set-review'
      reviewId: string
      version: number
      set: {
        state: ReviewState
        looked?: { verdict: ReviewVerdict; reason?: TalkReason; note?: string }
        answer?: { agreed: boolean; note?: string }
        second?: { verdict: SecondVerdict; note?: string }
      }
    }
  /** Compare-and-swap: the call is still theirs, and offered to whoever acts (T3). */
  | { change: 'take-over-call'; callId: string; from: string }
  /** The check goes on with whoever acts; what was proved before counts as basic. */
  | { change: 'hand-over-verification'; verificationId: string; checks: number }
  /** The check goes on for the record that this one leads to; possession is then of the same contacts there. */
  | { change: 'move-verification'; verificationId: string; patientId: string; checks: Verification['checks'] }
  | { change: 'set-call'; callId: string; set: Patch<CallSession, 'id' | 'staffId' | 'openedAt' | 'version'> }
  /** `checks` and `verifiedAt` come along when the first act is no question: a photo ID, a call-back that was answered. */
  | {
      change: 'start-verification'
      callId: string
      patientId: string
      /** Whose call it is: a number that the patient taps counts there too. */
      staffId: string
      drawn: Verification['drawn']
      checks?: Verification['checks']
      verifiedAt?: Instant
    }
  | {
      change: 'set-verification'
      verificationId: string
      set: Patch<Verification, 'id' | 'callId' | 'patientId' | 'staffId' | 'startedAt' | 'version'>
    }

/**
 * A mail to queue. There is no field for a recipient: the store reads the address on file (invariant 1, M5). What brings
 * a way in goes to the recovery address; `new-contact` is the one of a contact change (domain §3.9).
 */
export type MessageOrder = {
  template: MailTemplate
  to: 'contact-on-file' | 'recovery-address' | 'new-contact'
  askedBy: 'desk' | 'patient' | 'notice'
  /** Carries the link made in the same decision. */
  withNewLink?: true
  /** Carries the number-matching link made in the same decision. */
  withConfirmation?: true
  /** Carries the links of the patient's contact change. */
  aboutChange?: true
  params?: { until?: number; at?: number; tries?: number; username?: string }
}

export type Refused = { refused: Refusal; audit: AuditEvent[]; changes?: Change[]; messages?: MessageOrder[] }
export type Decided = {
  changes: Change[]
  messages: MessageOrder[]
  audit: AuditEvent[]
  /** Where what was found out is the answer: yes or no to what the caller said. */
  finding?: 'yes' | 'no'
}
/** A decision is either a refusal with its reason, or what is to be done; both are recorded. */
export type Decision = Refused | Decided

export const isRefused = (decision: Decision): decision is Refused => 'refused' in decision
export type { ContactStanding }
