type Text = string
type Ms = number

export interface OutboxMessageTable {
  id: Text
  patient_id: Text
  account_id: Text | null
  link_id: Text | null
  contact_id: Text
  template: Text
  language: Text
  /** Sealed: the address as it stood when the mail was queued (M5). */
  recipient: Text | null
  params: Text
  /** Sealed raw token; erased once handed over or ended (T5). */
  sealed_token: Text | null
  link_expires_at: Ms | null
  state: Text
  queued_at: Ms
  next_try_at: Ms
  lease_until: Ms | null
  tries: number
  handed_over_at: Ms | null
  ended_at: Ms | null
  last_reason: Text | null
  /** What came back about it, or why it was not sent: a MailReport. */
  report: Text | null
  asked_by: Text
  staff_id: Text | null
  call_id: Text | null
}

/** Addresses that nothing is mailed to, as keyed hashes, until their owner agrees to mail again. */
export interface MailSuppressionTable {
  address_hash: Text
  reason: 'complaint' | 'blocked'
  at: Ms
  message_id: Text
}
