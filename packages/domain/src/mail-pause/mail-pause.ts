import { hasRight, type Role } from '../call/roles.ts'
import type { Refusal } from '../refusal.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'

/** How the mails to one provider ended lately: people whose mail came back or was turned away, and mails that it took. */
export type ProviderMails = { peopleFailed: number; taken: number }

/**
 * Whether one mail provider turns us away as a whole (edge case 34): more people than chance explains, and more than it
 * let in. One full mailbox, or one wrong address tried often, is no such thing.
 */
export const isMassFailure = ({ peopleFailed, taken }: ProviderMails, policy: Policy): boolean =>
  peopleFailed >= policy.massFailurePeople && peopleFailed > taken

/** Nothing is sent to one mail provider until two people say that it takes our mail again. */
export type MailPause = {
  id: string
  pausedAt: Instant
  askedBy?: string
  askedAt?: Instant
  resumedAt?: Instant
}
/** What helps a caller whom no mail reaches now: what the clinic allows of the codes that are handed or read out. */
export const besidesMail = ({ temporaryLogin }: Policy): RemedyId =>
  temporaryLogin ? 'issue-temporary-login' : 'print-activation-code'

type By = { id: string; role: Role }

/** Whether somebody's request to send again still waits for a second person. */
export const isAsked = ({ askedAt }: MailPause, policy: Policy, now: Instant): boolean =>
  askedAt !== undefined && now < askedAt + policy.approvalLife

/** Why this member of staff cannot ask to send again. */
export function askResumeBlock(pause: MailPause, policy: Policy, now: Instant): Refusal | undefined {
  if (pause.resumedAt !== undefined) return { code: 'someone-else-changed-it', at: pause.resumedAt }
  return isAsked(pause, policy, now)
    ? {
        code: 'approval-pending',
        until: (pause.askedAt ?? now) + policy.approvalLife,
        at: pause.askedAt ?? now,
      }
    : undefined
}

/** Why this member of staff cannot be the second person, who starts sending again (domain §3.10). */
export function resumeBlock(pause: MailPause, by: By, policy: Policy, now: Instant): Refusal | undefined {
  if (!hasRight(by.role, 'approve')) return { code: 'no-right', reason: 'supervisor' }
  if (pause.resumedAt !== undefined) return { code: 'someone-else-changed-it', at: pause.resumedAt }
  if (!isAsked(pause, policy, now)) return { code: 'approval-needed' }
  return pause.askedBy === by.id ? { code: 'own-request' } : undefined
}
