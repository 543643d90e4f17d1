type Text = string
type Ms = number

/** Published versions of the policy; a row is never changed. Before the first stands version 1, the defaults. */
export interface PolicyVersionTable {
  version: number
  /** JSON: every number. */
  numbers: Text
  drafted_by: Text
  published_by: Text
  reason: Text
  /** The version whose numbers came back, where it was made from one. */
  returns_to: number | null
  published_at: Ms
}

/** What may become the next version; at most one is open. */
export interface PolicyDraftTable {
  id: Text
  /** The version in force when it was begun. */
  base_version: number
  /** JSON: the numbers that differ from it. */
  changes: Text
  reason: Text
  returns_to: number | null
  drafted_by: Text
  started_at: Ms
  saved_at: Ms
  /** Rises with each saving. */
  revision: number
  state: 'open' | 'published' | 'discarded'
  ended_by: Text | null
  ended_at: Ms | null
}

/** What a draft would have done to last month’s calls. */
export interface PolicySimulationTable {
  id: Text
  draft_id: Text
  /** Of the numbers it was about. */
  seen: Text
  state: 'running' | 'done' | 'broken-off'
  reached: number
  size: number
  /** JSON; null until it is done. */
  result: Text | null
  started_by: Text
  started_at: Ms
  /** When whoever does it last said so. */
  updated_at: Ms
}
