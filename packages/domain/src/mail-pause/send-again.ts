import { hasWorkingMailbox } from '../account/email-on-file.ts'
import type { MailTemplate } from '../account/message.ts'
import { newLink } from '../account/new-link.ts'
import type { AuditAction } from '../audit/actions.ts'
import type { Decided, MessageOrder } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'

/** A mail that a provider turned away, or that ran out while nothing was sent there. */
export type FailedMail = {
  id: string
  template: MailTemplate
  queuedAt: number
  askedBy: MessageOrder['askedBy']
  params: MessageOrder['params']
  /** It leads to a page of a contact change, which tells its own time and its own way on (domain §3.9). */
  aboutChange?: boolean
}

/** What was true for minutes only. */
const moot: ReadonlySet<MailTemplate> = new Set(['confirm-by-number', 'locked-for-a-time'] as const)

/** Whether the patient helped themselves meanwhile, or a newer mail says the same. */
function isOvertaken({ account, messages, events }: Facts, { id, template, queuedAt }: FailedMail): boolean {
  if (messages.some((one) => one.template === template && one.id !== id && one.queuedAt > queuedAt))
    return true
  const since = (action: AuditAction) =>
    events.some((event) => event.action === action && event.at > queuedAt)
  switch (template) {
    case 'invitation':
      return account?.lifecycle !== 'invited'
    case 'reset':
      return account?.lifecycle !== 'active' || since('patient.password-chosen')
    case 'username-reminder':
    case 'username-reminder-shared':
      return account?.lifecycle !== 'active' || since('patient.signed-in')
    default:
      return false
  }
}

const queued = { invitation: 'invitation.queued', reset: 'reset-link.queued' } as const

/**
 * Sends a failed mail once more, once sending was let go on: a link is a new one with its whole life before it, since
 * the old one ended with its mail. Nothing where it would say something that is not so any more (edge case 34).
 */
export function sendAgain(facts: Facts, mail: FailedMail): Decided {
  const { patient, account } = facts
  const { template, askedBy, params } = mail
  const link = template === 'invitation' || template === 'reset' ? template : undefined
  const way = link !== undefined || template.startsWith('username-reminder')
  const closed = patient.deceased || (way && account?.hold !== 'none')
  const senseless =
    closed ||
    moot.has(template) ||
    mail.aboutChange === true ||
    isOvertaken(facts, mail) ||
    !hasWorkingMailbox(patient) ||
    (link !== undefined && !wholeBirthDate(patient))
  const about = { outcome: 'done', object: `mail:${mail.id}`, patient: patient.id } as const
  if (senseless)
    return {
      changes: [],
      messages: [],
      audit: [{ action: 'mail.sent-again', reason: `${template}:not-needed`, ...about }],
    }
  const entry = { action: 'mail.sent-again', reason: `${template}:queued`, ...about } as const
  if (!link)
    return {
      changes: [],
      messages: [
        {
          template,
          to: way ? 'recovery-address' : 'contact-on-file',
          askedBy,
          ...(params ? { params } : {}),
        },
      ],
      audit: [entry],
    }
  const { changes, message } = newLink(facts, link, askedBy === 'patient' ? 'patient' : 'desk')
  return {
    changes,
    messages: [message],
    audit: [entry, { action: queued[link], outcome: 'done', reason: 'mail-failed', patient: patient.id }],
  }
}
