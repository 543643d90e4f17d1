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
import type { PatientContactTable, PatientTable } from './schema/directory-schema.ts'
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
import type { AccessLinkTable, PortalAccountTable, TemporaryLoginTable } from './schema/login-schema.ts'
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
export type * from './schema/directory-schema.ts'
export type * from './schema/duplicate-schema.ts'
export type * from './schema/import-schema.ts'
export type * from './schema/inactive-schema.ts'
export type * from './schema/incident-schema.ts'
export type * from './schema/login-schema.ts'
export type * from './schema/mail-schema.ts'
export type * from './schema/policy-schema.ts'
export type * from './schema/protection-schema.ts'
export type * from './schema/review-schema.ts'
export type * from './schema/site-schema.ts'
export type * from './schema/staff-schema.ts'
export type * from './schema/wording-schema.ts'

type Text = string
type Ms = number

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
