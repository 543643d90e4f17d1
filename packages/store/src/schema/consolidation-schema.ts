import type { Lifecycle, UndoConsolidationReason } from '@portal-desk/domain'

type Text = string
type Ms = number

/** Two logins of one person that became one; both are named by their accounts (domain §3.7). */
export interface ConsolidationTable {
  id: Text
  pair_id: Text
  retired_account: Text
  survivor_account: Text
  /** What the retired one was before: all that an undo puts back. */
  before: Lifecycle
  done_by: Text
  done_at: Ms
  undone_by: Text | null
  undone_at: Ms | null
  undo_reason: UndoConsolidationReason | null
}

/** A chart that its directory merged into another one; both are named by their keys in it. */
export interface ChartMergeTable {
  source: Text
  merged_key: Text
  survivor_key: Text
  /** Which of the two charts says so: what it says no more is over. */
  said_by: Text
  /** The import that brought it, and where. */
  run_key: Text
  line: number
  /** When the logins were put in order; before both charts are there nothing can be. */
  settled_at: Ms | null
  /** The login that went over to the surviving chart with it. */
  moved_account: Text | null
}
