import { RemedyId } from '../remedies/remedy-id.ts'

/** The buttons of console-words §1.6: verb and object. */
export const remedyLabels: Record<RemedyId, string> = {
  'resend-invitation': 'Resend invitation',
  'send-reset-link': 'Send reset link',
  'unlock-and-send-reset-link': 'Unlock and send reset link',
  'send-username-reminder': 'Send username reminder',
  'confirm-username': 'Confirm a username',
  'confirm-email': 'Check an email the caller says',
  'issue-temporary-login': 'Issue temporary login',
  'print-activation-code': 'Print activation code',
  'sign-out-everywhere': 'Sign out everywhere',
  'unblock-email': 'Unblock email',
  'start-contact-change': 'Start contact change',
  'start-phone-change': 'Start phone change',
  'cancel-contact-change': 'Cancel contact change',
  'unlock-only': 'Unlock only',
  reactivate: 'Reactivate account',
  'release-hold': 'Release hold',
  freeze: 'Freeze account',
  'flag-call': 'Flag quietly',
  'flag-duplicate': 'Flag possible duplicate',
  'override-check': 'Two people vouch',
  'take-back': 'Take back',
}

/** The label of an action named in a refusal's `instead`; `otherwise` stands in when it names none that exists. */
export function remedyLabel(id: string | undefined, otherwise: RemedyId): string {
  const known = RemedyId.safeParse(id)
  return remedyLabels[known.success ? known.data : otherwise]
}
