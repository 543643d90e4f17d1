import type { MailTemplate } from '@portal-desk/domain'

/** When the mail was queued, ms UTC. Fixed then, so that a second try prints the same words. */
type Sent = { sentAt: number }
/** The raw token (base64url) of the page where the patient says that it was somebody else. */
type Reportable = Sent & { notMe: string }
/** A raw one-time token (base64url) and the end of its life, ms UTC. */
type WithLink = { link: string; until: number }
/** When the thing told about happened, ms UTC. */
type Event = { at: number }

/** What each mail must be given. Never a name, a birth date or an address (M1). */
export type MailParams = {
  invitation: Reportable & WithLink
  'already-enrolled': Reportable
  reset: Reportable & WithLink
  'username-reminder': Sent & { username: string }
  'username-reminder-shared': Sent
  'password-changed': Reportable & Event
  'locked-for-a-time': Reportable & { until: number; tries: number }
  'locked-until-reset': Reportable
  'failed-verification': Reportable & Event
  'signed-in-after-help': Reportable & Event
  'open-again': Reportable
  frozen: Sent & Event
  'confirm-by-number': Reportable & WithLink
  'contact-change-new': Sent & WithLink & { notForMe: string }
  'contact-change-old': Sent & { stop: string; until: number }
  'contact-changed': Reportable & Event
  'phone-changing': Sent & { stop: string; until: number }
  'phone-changed': Reportable & Event
  'access-ended': Sent
  'temporary-login': Reportable & Event & { until: number }
}

/** One mail with what it must be given, told apart by its template. */
export type Mail = { [T in MailTemplate]: { template: T; params: MailParams[T] } }[MailTemplate]

/** All that any mail may be given: what comes back from a stored row. */
export type LooseParams = {
  sentAt: number
  notMe?: string
  notForMe?: string
  stop?: string
  link?: string
  until?: number
  at?: number
  tries?: number
  username?: string
}
