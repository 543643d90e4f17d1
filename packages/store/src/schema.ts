import type { Generated } from 'kysely'
import type {
  AuditCheckpointTable,
  AuditDetailTable,
  AuditEntryTable,
  AuditSeqTable,
} from './schema/audit-schema.ts'
import type { MailSuppressionTable, OutboxMessageTable } from './schema/mail-schema.ts'
import type {
  BrokenGlassTable,
  ContactChangeTable,
  FlagTable,
  PatientMarkTable,
} from './schema/protection-schema.ts'
import type { SessionTable, StaffTable } from './schema/staff-schema.ts'
import type { NameDelRow, NameTermRow, SearchKeyRow } from './search/search-schema.ts'

export type * from './schema/audit-schema.ts'
export type * from './schema/mail-schema.ts'
export type * from './schema/protection-schema.ts'
export type * from './schema/staff-schema.ts'

type Text = string
type Flag = 0 | 1
type Ms = number

/** One person as the directory gives them; `record` is the whole PatientRecord as JSON, the rest is for finding and masking. */
export interface PatientTable {
  id: Text
  source: Text
  source_key: Text
  mrn: Text | null
  masked_name: Text
  birth_date: Text | null
  town: Text | null
  deceased: Flag
  active: Flag
  record: Text
  /** JSON: item code → ms of its last change. */
  changed_at: Text
  content_hash: Text
  first_imported_at: Ms
  version: number
}

export interface PatientContactTable {
  id: Text
  patient_id: Text
  kind: 'email' | 'phone'
  value: Text
  folded: Text
  use: Text
  on_file_since: Ms
  /** When an import last brought it, whether or not anything changed (edge case 29). */
  last_imported_at: Ms
  verified_at: Ms | null
  /** The first time; `verified_at` is the last. */
  verified_since: Ms | null
  standing: 'good' | 'bouncing'
  rank: number
  ended_at: Ms | null
  /** Proved by the patient; the chart need not have it yet. */
  ours: Generated<Flag>
  /** An old address: until when mails with a way in still go there. */
  recovery_until: Ms | null
}

export interface PortalAccountTable {
  id: Text
  patient_id: Text
  username: Text
  lifecycle: Text
  inactive_reason: Text | null
  lock_kind: 'none' | 'temporary' | 'hard'
  lock_until: Ms | null
  hold: Text
  hold_reason: Text | null
  credential: Text
  contact: Text
  language: Text
  failed_sign_ins: number
  password_hash: Text | null
  password_set_at: Ms | null
  last_sign_in_at: Ms | null
  created_at: Ms
  version: number
}

export interface AccessLinkTable {
  id: Text
  account_id: Text
  patient_id: Text
  kind: Text
  token_hash: Text
  created_at: Ms
  expires_at: Ms
  opened_at: Ms | null
  wrong_details: number
  end_kind: Text | null
  ended_at: Ms | null
  revoke_reason: Text | null
  superseded_by: Text | null
  asked_by: Text
  staff_id: Text | null
  call_id: Text | null
}

export interface CallSessionTable {
  id: Text
  staff_id: Text
  channel: Text
  state: Text
  relationship: Text
  language: Text
  interpreter: Flag
  relay: Flag
  patient_id: Text | null
  searched_by: Text
  opened_at: Ms
  last_activity_at: Ms
  waiting_since: Ms | null
  call_back_started_at: Ms | null
  closed_at: Ms | null
  disposition: Text | null
  /** A colleague who may take it over. */
  offered_to: Text | null
  offered_at: Ms | null
  /** Whom a representative calls about; `patient_id` is then the caller’s own record. */
  about_id: Text | null
  consent_at: Ms | null
  call_me_back_at: Ms | null
  called_back_at: Ms | null
  version: number
}

/** Who may act for whom, both named by their keys in the directory that says so. */
export interface ProxyTable {
  id: Text
  source: Text
  source_key: Text
  representative_key: Text
  patient_key: Text
  kind: Text
  scope: Text
  starts_on: Text | null
  ends_on: Text | null
  active: Flag
  noticed_at: Ms | null
}

export interface VerificationTable {
  id: Text
  call_id: Text
  patient_id: Text
  staff_id: Text
  started_at: Ms
  drawn: Text
  submits: number
  checks: Text
  verified_at: Ms | null
  ended_at: Ms | null
  handed_over_at: Ms | null
  /** How many checks had been made by then. */
  handed_over_checks: number | null
  version: number
}

export interface ApprovalTable {
  id: Text
  remedy: Text
  patient_id: Text
  call_id: Text
  asked_by: Text
  asked_at: Ms
  until_at: Ms
  order_hash: Text
  reason: Text
  level: Text
  /** JSON: what the level rested on, as codes. */
  methods: Text
  end_kind: Text | null
  decided_by: Text | null
  decided_at: Ms | null
  denial: Text | null
}

/** Number-matching links (domain §4); the token itself is in its mail alone. */
export interface ConfirmationTable {
  id: Text
  call_id: Text
  patient_id: Text
  staff_id: Text
  relationship: Text
  contact_id: Text | null
  /** The mail that carries it; absent where nothing could be sent. */
  message_id: Text | null
  token_hash: Text
  /** JSON: the three numbers in the order of the page. */
  numbers: Text
  said: number
  started_at: Ms
  until_at: Ms
  end_kind: Text | null
  ended_at: Ms | null
}

/** Spoken codes (domain §3.4); of the code itself only the password hash is here (P10). */
export interface TemporaryLoginTable {
  id: Text
  account_id: Text
  patient_id: Text
  code_hash: Text
  issued_at: Ms
  expires_at: Ms
  used_at: Ms | null
  choose_until: Ms | null
  wrong_tries: number
  end_kind: Text | null
  ended_at: Ms | null
  revoke_reason: Text | null
  staff_id: Text
  call_id: Text
  /** Where the answer that shows the code is remembered, until it is erased there (T5). */
  shown_scope: Text | null
  shown_key: Text | null
  /** When it was noted that its time is over. */
  lapsed_at: Ms | null
  /** On a letter. */
  printed: Generated<Flag>
}

export interface OutcomeTable {
  scope: Text
  key: Text
  body_hash: Text
  status: number
  answer: Text
  at: Ms
}

/** Failed sign-ins per typed name, known or not, as keyed HMAC (P6, P7, T13). */
export interface ThrottleTable {
  name_hash: Text
  failures: number
  last_at: Ms
}

/** A name that nobody has, tried at the portal's sign-in: keyed hashes of it and of it without one letter (domain §5). */
export interface NearMissTable {
  attempt: Text
  word_hash: Text
  at: Ms
}

/** Trouble with the portal, from when a person said so until a person said that it is over. */
export interface IncidentTable {
  id: Text
  reason: Text
  opened_at: Ms
  opened_by: Text
  closed_at: Ms | null
  closed_by: Text | null
}

export interface SettingTable {
  name: Text
  version: number
  value: Text
  at: Ms
}

export interface ImportRunTable {
  /** SHA-256 of the file's name, size and first bytes: the same file goes on where it stopped. */
  file_key: Text
  file_name: Text
  line: number
  state: 'running' | 'done'
  read: number
  added: number
  changed: number
  unchanged: number
  rejected: number
  started_at: Ms
  updated_at: Ms
}

export interface Database {
  patient: PatientTable
  patient_contact: PatientContactTable
  portal_account: PortalAccountTable
  access_link: AccessLinkTable
  outbox_message: OutboxMessageTable
  mail_suppression: MailSuppressionTable
  call_session: CallSessionTable
  verification: VerificationTable
  proxy: ProxyTable
  approval: ApprovalTable
  confirmation: ConfirmationTable
  contact_change: ContactChangeTable
  patient_mark: PatientMarkTable
  broken_glass: BrokenGlassTable
  flag: FlagTable
  temporary_login: TemporaryLoginTable
  staff: StaffTable
  staff_session: SessionTable
  patient_session: SessionTable
  outcome: OutcomeTable
  throttle: ThrottleTable
  near_miss: NearMissTable
  incident: IncidentTable
  setting: SettingTable
  import_run: ImportRunTable
  audit_seq: AuditSeqTable
  audit_entry: AuditEntryTable
  audit_detail: AuditDetailTable
  audit_checkpoint: AuditCheckpointTable
  search_key: SearchKeyRow
  name_term: NameTermRow
  name_del: NameDelRow
}
