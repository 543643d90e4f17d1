type Text = string
type Ms = number

/** A file that was sent from a screen, on its way into the directory; what its run did stands in `import_run`. */
export interface DirectoryImportTable {
  id: Text
  staff_id: Text
  state: Text
  /** Whether it is not over: of all servers one is. */
  open: 1 | null
  file_name: Text
  /** Bytes. */
  size: number
  format: Text | null
  /** JSON: the names of the columns of a table. */
  columns: Text
  /** What the columns are known by, whatever the file is called. */
  columns_key: Text | null
  /** JSON. */
  mapping: Text | null
  mapped_before: 0 | 1
  /** JSON: what a look through the file found. */
  look: Text | null
  /** Bytes that arrived, or that the work has read. */
  reached: number
  said: Text | null
  /** The server that does the work now. */
  worker: Text | null
  begun_at: Ms
  updated_at: Ms
  started_at: Ms | null
  finished_at: Ms | null
}

/** How the columns of such a file were mapped the last time; one clinic, so one for all. */
export interface ImportMappingTable {
  columns_key: Text
  /** JSON. */
  mapping: Text
  used_by: Text
  used_at: Ms
}

/** A line that stayed out, for a day. */
export interface ImportRejectionTable {
  import_id: Text
  line: number
  /** 1: the record is in and its link is not, 0 otherwise. */
  part: 0 | 1
  /** Sealed JSON, field and reason: a reason may quote what stands on a chart. */
  sealed: Text
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
