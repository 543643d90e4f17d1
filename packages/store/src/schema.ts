import type { Generated } from 'kysely'
import type {
  AnomalyCallTable,
  AnomalyNoteTable,
  AnomalyReachTable,
  AnomalyTable,
} from './schema/anomaly-schema.ts'
import type {
  AuditCheckpointTable,
  AuditDetailTable,
  AuditEntryTable,
  AuditSeqTable,
  AuditTileTable,
  LogVerificationTable,
  SavedViewTable,
} from './schema/audit-schema.ts'
import type {
  CallSessionTable,
  ConfirmationTable,
  ProxyTable,
  VerificationTable,
} from './schema/call-schema.ts'
import type { ChartMergeTable, ConsolidationTable } from './schema/consolidation-schema.ts'
import type {
  DuplicateFlagTable,
  DuplicateSweepTable,
  PossibleDuplicateTable,
} from './schema/duplicate-schema.ts'
import type {
  DirectoryImportTable,
  ImportMappingTable,
  ImportRejectionTable,
  ImportRunTable,
} from './schema/import-schema.ts'
import type { DormancyRunTable, InactiveReportTable } from './schema/inactive-schema.ts'
import type { IncidentTable } from './schema/incident-schema.ts'
import type {
  MailPauseTable,
  MailSuppressionTable,
  OutboxMessageTable,
  TestMailTable,
} from './schema/mail-schema.ts'
import type { PolicyDraftTable, PolicySimulationTable, PolicyVersionTable } from './schema/policy-schema.ts'
import type {
  BrokenGlassTable,
  ContactChangeTable,
  FlagTable,
  PatientMarkTable,
} from './schema/protection-schema.ts'
import type { CallReviewTable, ReviewDrawTable } from './schema/review-schema.ts'
import type { SiteTable, StaffSiteTable } from './schema/site-schema.ts'
import type { SessionTable, StaffTable } from './schema/staff-schema.ts'
import type { WordingDraftTable, WordingVersionTable } from './schema/wording-schema.ts'
import type { NameDelRow, NameTermRow, SearchKeyRow } from './search/search-schema.ts'

export type * from './schema/anomaly-schema.ts'
export type * from './schema/audit-schema.ts'
export type * from './schema/call-schema.ts'
export type * from './schema/consolidation-schema.ts'
export type * from './schema/duplicate-schema.ts'
export type * from './schema/import-schema.ts'
export type * from './schema/inactive-schema.ts'
export type * from './schema/incident-schema.ts'
export type * from './schema/mail-schema.ts'
export type * from './schema/policy-schema.ts'
export type * from './schema/protection-schema.ts'
export type * from './schema/review-schema.ts'
export type * from './schema/site-schema.ts'
export type * from './schema/staff-schema.ts'
export type * from './schema/wording-schema.ts'

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
  /** The site it belongs to; of none it is every site's. */
  site_id: Text | null
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
  /** Of a retired one: the login that it leads to. */
  survivor_id: Text | null
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
  /** Of the code for another device, the newest (edge case 16). */
  short_code_hash: Text | null
  short_code_until: Ms | null
  short_code_wrong_tries: Generated<number>
  /** Of the token that the other device got for it. */
  second_token_hash: Text | null
  end_kind: Text | null
  ended_at: Ms | null
  revoke_reason: Text | null
  superseded_by: Text | null
  asked_by: Text
  staff_id: Text | null
  call_id: Text | null
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
  /** Sealed: what was written beside it. */
  note: Text | null
  level: Text
  /** JSON: what the level rested on, as codes. */
  methods: Text
  end_kind: Text | null
  decided_by: Text | null
  decided_at: Ms | null
  denial: Text | null
  /** Sealed. */
  denial_note: Text | null
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

export interface SettingTable {
  name: Text
  version: number
  value: Text
  at: Ms
}

export interface Database {
  patient: PatientTable
  patient_contact: PatientContactTable
  portal_account: PortalAccountTable
  access_link: AccessLinkTable
  outbox_message: OutboxMessageTable
  mail_suppression: MailSuppressionTable
  test_mail: TestMailTable
  call_session: CallSessionTable
  verification: VerificationTable
  proxy: ProxyTable
  approval: ApprovalTable
  confirmation: ConfirmationTable
  contact_change: ContactChangeTable
  patient_mark: PatientMarkTable
  broken_glass: BrokenGlassTable
  flag: FlagTable
  inactive_report: InactiveReportTable
  dormancy_run: DormancyRunTable
  possible_duplicate: PossibleDuplicateTable
  duplicate_flag: DuplicateFlagTable
  duplicate_sweep: DuplicateSweepTable
  consolidation: ConsolidationTable
  chart_merge: ChartMergeTable
  temporary_login: TemporaryLoginTable
  staff: StaffTable
  staff_session: SessionTable
  patient_session: SessionTable
  outcome: OutcomeTable
  throttle: ThrottleTable
  mail_pause: MailPauseTable
  near_miss: NearMissTable
  incident: IncidentTable
  setting: SettingTable
  policy_version: PolicyVersionTable
  policy_draft: PolicyDraftTable
  policy_simulation: PolicySimulationTable
  wording_version: WordingVersionTable
  wording_draft: WordingDraftTable
  import_run: ImportRunTable
  directory_import: DirectoryImportTable
  import_mapping: ImportMappingTable
  import_rejection: ImportRejectionTable
  audit_seq: AuditSeqTable
  audit_entry: AuditEntryTable
  audit_detail: AuditDetailTable
  audit_tile: AuditTileTable
  audit_checkpoint: AuditCheckpointTable
  log_verification: LogVerificationTable
  anomaly: AnomalyTable
  anomaly_call: AnomalyCallTable
  anomaly_note: AnomalyNoteTable
  anomaly_reach: AnomalyReachTable
  review_draw: ReviewDrawTable
  call_review: CallReviewTable
  saved_view: SavedViewTable
  site: SiteTable
  staff_site: StaffSiteTable
  search_key: SearchKeyRow
  name_term: NameTermRow
  name_del: NameDelRow
}
