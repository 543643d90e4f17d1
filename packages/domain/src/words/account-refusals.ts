import { InactiveReason } from '../account/portal-account.ts'
import { condolence } from './condolence.ts'
import { inactiveReasonLabels } from './reason-words.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { remedyLabel } from './remedy-labels.ts'
import { colleagueLine, sayLines } from './say-lines.ts'

const inactive = (reason: string | undefined): string => {
  const known = InactiveReason.safeParse(reason)
  return known.success ? inactiveReasonLabels[known.data] : 'reason on record'
}

/** console-words §3.4: the account. */
export const accountRefusals: RefusalTexts<
  | 'supervisor-only'
  | 'suspicious-call'
  | 'deceased'
  | 'on-hold'
  | 'needs-privacy-officer'
  | 'account-inactive'
  | 'account-retired'
  | 'record-merged'
  | 'consolidate-blocked'
  | 'not-enrolled'
  | 'already-enrolled'
  | 'already-active'
  | 'already-reported'
  | 'not-their-own-address'
  | 'no-username-tries-left'
  | 'no-email-tries-left'
  | 'not-locked'
  | 'nobody-signed-in'
  | 'not-on-hold'
  | 'no-live-link'
> = {
  'supervisor-only': {
    badge: 'Supervisor',
    agent: 'A note on this record sends every step to a supervisor. You cannot see the note.',
    caller: (_, context) => colleagueLine(context),
  },
  'suspicious-call': {
    badge: 'Red flag',
    agent: 'Someone flagged this call or patient. A supervisor must look before any strong action.',
    caller: (_, context) => colleagueLine(context),
  },
  deceased: {
    badge: 'Deceased',
    agent: 'No remedies and no email. Records requests go to release of information.',
    caller: (_, context) => colleagueLine(context),
  },
  'on-hold': {
    badge: 'On hold',
    agent: 'Signing in is on hold. Strong verification and a supervisor can release it.',
    caller: (_, context) => colleagueLine(context),
  },
  'needs-privacy-officer': {
    badge: 'Privacy officer',
    agent: ({ reason }) => `Inactive: ${inactive(reason)}. Only the privacy officer can undo this.`,
    caller: (_, context) => colleagueLine(context),
  },
  'account-inactive': {
    badge: 'Inactive',
    agent: ({ reason }) => `Inactive: ${inactive(reason)}. Reactivate it first (standard and a reason).`,
    caller: {
      en: 'There is one step before that; one moment, please.',
      es: 'Hay un paso antes de eso; un momento, por favor.',
    },
  },
  'account-retired': {
    badge: 'Retired',
    agent: ({ survivor = 'another one' }) => `This login was retired into ${survivor}. Open that one.`,
    caller: sayLines['one-moment'],
  },
  'record-merged': {
    badge: 'Record moved',
    agent: ({ survivor = 'the other record' }) =>
      `The chart was merged. Go on with ${survivor}; verify again if the details differ.`,
    caller: sayLines['one-moment'],
  },
  'consolidate-blocked': {
    badge: 'Not yet',
    agent: ({ reason = 'not-ready' }) =>
      `One of the two logins is ${reason.replaceAll('-', ' ')}. Put that right first.`,
    caller: sayLines['one-moment'],
  },
  'not-enrolled': {
    badge: 'Not enrolled',
    agent: ({ instead }) => `There is no login yet. Use ${remedyLabel(instead, 'resend-invitation')}.`,
    caller: {
      en: 'You don’t have a login yet; I can email an invitation.',
      es: 'Todavía no tiene acceso; puedo enviarle una invitación por correo.',
    },
  },
  'already-enrolled': {
    badge: 'Already enrolled',
    agent: ({ instead }) =>
      `An invitation has nothing to do here. Use ${remedyLabel(instead, 'send-reset-link')}.`,
    caller: {
      en: 'You already have a login; I can email a link for a new password.',
      es: 'Usted ya tiene acceso; puedo enviarle un enlace para una contraseña nueva.',
    },
  },
  'already-active': {
    badge: 'Already active',
    agent: ({ instead }) => `The account is active. Use ${remedyLabel(instead, 'send-reset-link')}.`,
    caller: sayLines['new-password'],
  },
  'no-username-tries-left': {
    badge: 'No tries left',
    agent: 'That was the last name of this call. Send the username by email instead.',
    caller: sayLines['username-by-email'],
  },
  'no-email-tries-left': {
    badge: 'No tries left',
    agent: 'That was the last address of this call. If theirs is a new one, it is a contact change.',
    caller: sayLines['on-file-only'],
  },
  'already-reported': {
    badge: 'Reported already',
    agent: ({ at }, { en }) =>
      `Somebody reported this already${at === undefined ? '' : ` (${en.at(at)})`}. Nothing more is needed.`,
    caller: ({ reason }) => (reason === 'deceased' ? condolence : sayLines.noted),
  },
  'not-their-own-address': {
    badge: 'Shared address',
    agent:
      'The address on file is somebody else’s too. A grown child’s login goes to their own: start a contact change first.',
    caller: sayLines['on-file-only'],
  },
  'not-locked': {
    badge: 'Not locked',
    agent: ({ instead }) => `There is no lock. Use ${remedyLabel(instead, 'send-reset-link')}.`,
    caller: sayLines['new-password'],
  },
  'nobody-signed-in': {
    badge: 'Nobody is signed in',
    agent: 'There is no open session to end.',
    caller: sayLines['one-moment'],
  },
  'not-on-hold': {
    badge: 'Not on hold',
    agent: 'There is no hold to release.',
    caller: sayLines['one-moment'],
  },
  'no-live-link': {
    badge: 'No live link',
    agent: 'There is no link to end.',
    caller: sayLines['one-moment'],
  },
}
