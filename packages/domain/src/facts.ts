import type { AccessLink } from './account/access-link.ts'
import type { Message } from './account/message.ts'
import type { PortalAccount } from './account/portal-account.ts'
import type { Approval } from './approvals/approval.ts'
import type { AuditAction } from './audit/actions.ts'
import type { CallSession } from './call/call-session.ts'
import type { Role } from './call/roles.ts'
import type { Closeness } from './closeness/closeness.ts'
import type { ContactChange, HeldWhy } from './contact-change/contact-change.ts'
import type { OtherRecord } from './duplicates/other-record.ts'
import type { Survivor } from './duplicates/survivor.ts'
import type { Flag } from './flags/flag.ts'
import type { InactiveReport } from './inactive/inactive-report.ts'
import type { Failing, Incident } from './incidents/incident.ts'
import type { BrokenGlass } from './marks/break-glass.ts'
import type { AboutPatient } from './proxy/authority.ts'
import type { Clinic } from './settings/clinic.ts'
import type { Policy } from './settings/policy.ts'
import type { Instant } from './shared/instant.ts'
import type { PatientFacts } from './shared/patient-facts.ts'
import type { TemporaryLogin } from './temporary-login/temporary-login.ts'
import type { Confirmation } from './verify/confirmation.ts'
import type { Verification } from './verify/verification.ts'

/** One entry of the audit trail about this patient, as diagnosis and story read it. */
export type PatientEvent = {
  idx: number
  at: Instant
  action: AuditAction
  outcome: 'done' | 'refused' | 'unknown'
  reason?: string
  /** What was written beside the reason; for staff alone. */
  note?: string
  object?: string
  actor: { kind: 'staff' | 'patient' | 'system'; id: string; name?: string }
  callId?: string
  level?: string
  methods?: string[]
  /** Where a request came from, as a keyed hash: enough to see that two came from one place. */
  client?: string
}

/** Mails sent lately that carried a link or reminder, newest first; the desk's and the patient's own counted apart. */
export type SendFacts = {
  desk: Instant[]
  patient: Instant[]
  /** Where several patients use the address on file: all that went to it for any of them. */
  mailbox?: { desk: Instant[]; patient: Instant[] }
}

/** Everything a rule may look at, read in one transaction with the patient's row locked. */
export type Facts = {
  now: Instant
  policy: Policy
  clinic: Clinic
  patient: PatientFacts
  account?: PortalAccount
  /** Newest first, the last twenty. */
  links: AccessLink[]
  /** Newest first, the last ten. */
  temporaryLogins: TemporaryLogin[]
  /** Newest first, the last twenty. */
  messages: Message[]
  /** Newest first, bounded. */
  events: PatientEvent[]
  sends: SendFacts
  /** When names very close to this account's were tried that nobody has, newest first, bounded (domain §5). */
  nearMisses: Instant[]
  /** When the login of what may be a second chart of this person was tried, newest first, bounded. */
  secondChartTries: Instant[]
  /** When a login that was retired into this one was tried, newest first, bounded; absent where there is none. */
  retiredTries?: Instant[]
  /** Where this record leads, because its login was retired or its chart merged. */
  survivor?: Survivor
  /** How many logins the address on file serves, and when a link to another one of them was last opened. */
  sharedEmail: { accounts: number; otherOpenedAt?: Instant }
  /** The newest change of an address or number on file, under way or ended. */
  contactChange?: ContactChange
  /** Whom this person calls about as a representative, with what is on file between the two. */
  about?: AboutPatient
  /** The oldest open incident: trouble for everyone, that a person declared. */
  incident?: Incident
  /** Nothing is sent to the provider of the address that mails go to, since then (edge case 34). */
  mailPausedSince?: Instant
  /** What the server itself noticed; known to whoever answers, not to the record. */
  failing?: Failing
  /** Live sessions of the patient on the portal. */
  sessions: number
  /** That wait or are in force, newest first; absent where there is none. */
  inactiveReports?: InactiveReport[]
}

/** Facts of one patient inside one call, for whatever a member of staff asks. */
export type CallFacts = Facts & {
  /** The mail server did not answer when it was last asked; known to whoever sends, not to the record. */
  mailServerDown?: boolean
  /** It answers, but takes none of our mail until somebody puts a setting right. */
  mailNotTaken?: boolean
  staff: { id: string; role: Role; reauthenticatedAt?: Instant }
  call: CallSession
  verification?: Verification
  /** Of a code made for this press, before the transaction opened (P10). */
  codeHash?: string
  /** Where the address or number that was said is known to us already; for whoever asks for a contact change. */
  newContact?: HeldWhy
  /** What colleagues were asked to consent to in this call, newest first. */
  approvals: Approval[]
  /** Of exactly what is being pressed; an approval for anything else does not fit (domain §3.10). */
  orderHash?: string
  /** Number-matching links of this patient in the last 24 h, newest first, bounded. */
  confirmations: Confirmation[]
  /** Where the record is too near to whoever has it open (V8). */
  closeness?: Closeness
  /** Which record may be the same person; for whoever flags the two. */
  other?: OtherRecord
  /** A suspicious call about this patient that no supervisor has looked at yet (V7). */
  flag?: Flag
  /** The newest reason given for a restricted record in this call. */
  brokenGlass?: BrokenGlass
  /** Failed checks of this patient in the last 24 h, across all staff (V14 of features; domain §3.5). */
  failures: { at: Instant; items: string[] }[]
}
