type Text = string
type Flag = 0 | 1
type Ms = number

/** A day of the clinic that calls were drawn from. */
export interface ReviewDrawTable {
  /** `YYYY-MM-DD` */
  day: Text
  drawn_at: Ms
  calls: number
  drawn: number
}

/** A call that was drawn to be looked at, and what people made of it. */
export interface CallReviewTable {
  id: Text
  call_id: Text
  /** Whoever took the call. */
  staff_id: Text
  closed_at: Ms
  drawn_at: Ms
  drawn_by: Text
  /** JSON: what in it weighs. */
  causes: Text
  state: Text
  /** Somebody who reviews has to do something about it. */
  waits: Flag
  waits_since: Ms
  handed_at: Ms | null
  looked_by: Text | null
  looked_at: Ms | null
  verdict: Text | null
  reason: Text | null
  /** Sealed, as the two below. */
  note: Text | null
  answered_at: Ms | null
  agreed: Flag | null
  answer_note: Text | null
  second_by: Text | null
  second_at: Ms | null
  second_verdict: Text | null
  second_note: Text | null
  version: number
}
