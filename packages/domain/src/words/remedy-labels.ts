import { RemedyId } from '../remedies/remedy-id.ts'

/** The buttons of console-words §1.6: verb and object. */
export const remedyLabels: Record<RemedyId, string> = {
  'resend-invitation': 'Resend invitation',
  'send-reset-link': 'Send reset link',
  'unlock-and-send-reset-link': 'Unlock and send reset link',
  'send-username-reminder': 'Send username reminder',
  'confirm-username': 'Check a username the caller says',
  'sign-out-everywhere': 'Sign out everywhere',
  'unlock-only': 'Unlock only',
  reactivate: 'Reactivate account',
  'take-back': 'Take back',
}

/** The label of an action named in a refusal's `instead`; `otherwise` stands in when it names none that exists. */
export function remedyLabel(id: string | undefined, otherwise: RemedyId): string {
  const known = RemedyId.safeParse(id)
  return remedyLabels[known.success ? known.data : otherwise]
}
