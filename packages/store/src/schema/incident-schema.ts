type Text = string
type Ms = number

/** Trouble with the portal, from when a person said so until a person said that it is over. */
export interface IncidentTable {
  id: Text
  reason: Text
  opened_at: Ms
  opened_by: Text
  closed_at: Ms | null
  closed_by: Text | null
  /** When whoever looks after it thinks that it is over. */
  expected_until: Ms | null
  /** Sealed: what was written beside it. */
  note: Text | null
}
