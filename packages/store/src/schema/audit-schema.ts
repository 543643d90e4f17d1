type Text = string
type Ms = number

/** The log of audit.md: only ever added to. */
export interface AuditSeqTable {
  id: number
  next: number
}
export interface AuditEntryTable {
  idx: number
  leaf: Uint8Array
  entry: Uint8Array
  at: Ms
  action: Text
  actor: Text
  patient: Text | null
  /** Of the patient's record then. */
  site: Text | null
  call: Text | null
  outcome: Text
  request: Text
}
export interface AuditDetailTable {
  idx: number
  name: Text
  salt: Uint8Array
  /** Sealed; null once erased, the commitment in the entry stays. */
  value: Text | null
}
/** Leaf hashes of entries that were pruned, some after another: what keeps the tree whole without them. */
export interface AuditTileTable {
  /** Index of the first. */
  first: number
  /** 32 bytes each. */
  leaves: Uint8Array
}
export interface AuditCheckpointTable {
  size: number
  root: Uint8Array
  note: Text
  published_at: Ms | null
}

/** A verification of the log: what it looked at, and what it found (audit.md). */
export interface LogVerificationTable {
  id: Text
  cause: Text
  /** Whoever pressed, where somebody did. */
  staff_id: Text | null
  state: Text
  from_idx: number
  size: number
  reached: number
  outside: number
  finding_count: number
  /** JSON: the first of them, where and which code. */
  findings: Text
  started_at: Ms
  /** When whoever does it last said so. */
  updated_at: Ms
  finished_at: Ms | null
}

/** What one person asks of the audit again and again; `ask` is the filter as JSON. */
export interface SavedViewTable {
  id: Text
  staff_id: Text
  name: Text
  ask: Text
  made_at: Ms
}
