type Text = string
type Flag = 0 | 1
type Ms = number

/** Patients whom somebody, an import or the sweep found inactive (domain §3.8). */
export interface InactiveReportTable {
  id: Text
  patient_id: Text
  call_id: Text | null
  reason: Text
  /** A member of staff, or the part of the system that found it. */
  reported_by: Text
  reported_at: Ms
  /** Somebody has to look: it is not settled, or the chart took a death back. */
  waits: Flag
  end_kind: Text | null
  ended_by: Text | null
  ended_at: Ms | null
  /** Why it was set aside. */
  set_aside: Text | null
  /** Sealed: what was written beside that. */
  note: Text | null
  /** What the login was before, so that it can be put back; empty without a login. */
  before_lifecycle: Text | null
  before_reason: Text | null
  undone_by: Text | null
  undone_at: Ms | null
  chart_alive_at: Ms | null
  /** The run of the sweep that found it. */
  run_id: Text | null
}

/** A sweep of logins that nobody uses. */
export interface DormancyRunTable {
  id: Text
  state: 'running' | 'done' | 'undoing' | 'undone'
  /** Whoever was last there by then is not there any more. */
  used_by: Ms
  /** How many were found when it began. */
  found: number
  /** How far it is: the last login that was looked at. */
  after_id: Text
  started_at: Ms
  finished_at: Ms | null
}
