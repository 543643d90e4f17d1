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
