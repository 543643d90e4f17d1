type Text = string
type Ms = number

export interface OutboxMessageTable {
  id: Text
  patient_id: Text
  account_id: Text | null
  link_id: Text | null
  contact_id: Text
  /** Keyed hash of the provider’s domain: enough to see that many mails went one way. */
  provider_hash: Text | null
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
  /** When it was sent once more, or found to be not needed, after its provider took our mail again. */
  sent_again_at: Ms | null
  asked_by: Text
  staff_id: Text | null
  call_id: Text | null
}

/** Providers that nothing is sent to until two people let it go on (edge case 34). */
export interface MailPauseTable {
  id: Text
  provider_hash: Text
  /** Sealed: the domain, for whoever may let it go on. */
  provider: Text
  /** From when on mails that failed there are sent again. */
  failing_since: Ms
  paused_at: Ms
  people_failed: number
  taken: number
  asked_by: Text | null
  asked_at: Ms | null
  resumed_by: Text | null
  resumed_at: Ms | null
  /** When all that had failed was sent again. */
  settled_at: Ms | null
}

/** Mails with made-up values on their way to whoever asked for them; what became of one is in the log, and its row goes. */
export interface TestMailTable {
  id: Text
  staff_id: Text
  /** `clinic`, or a mail. */
  about: Text
  language: Text
  /** Sealed: the address as it stood when it was asked for. */
  recipient: Text
  /** JSON of the mail as it was written then. */
  written: Text
  queued_at: Ms
  next_try_at: Ms
  lease_until: Ms | null
  tries: number
}

/** Addresses that nothing is mailed to, as keyed hashes, until their owner agrees to mail again. */
export interface MailSuppressionTable {
  address_hash: Text
  reason: 'complaint' | 'blocked'
  at: Ms
  message_id: Text
}
