import type { Headline, HeadlineCode } from '../account/headline.ts'
import type { WordsAt } from './clock.ts'
import { holdReasonLabel, inactiveReasonLabels } from './reason-words.ts'

/** The account in two or three words, and one line on what that means. */
export type Status = { label: string; line: string }
type Row = Status | ((headline: Headline, words: WordsAt) => Status)

/** console-words §5.1: the derived headline of the account. */
const rows: Record<HeadlineCode, Row> = {
  deceased: { label: 'Deceased', line: 'Nobody can sign in; no email goes out.' },
  retired: ({ survivor }) => ({
    label: survivor ? `Retired into ${survivor}` : 'Retired',
    line: 'This login is closed; the other one is in use.',
  }),
  'hold-privacy': {
    label: 'Privacy hold',
    line: 'Set by the privacy officer. Supervisor and privacy officer only.',
  },
  'hold-patient': {
    label: 'On hold: “this wasn’t me”',
    line: 'The patient stopped all sign-ins. Strong and a supervisor release it.',
  },
  'hold-staff': ({ holdReason }) => ({
    label: 'On hold',
    line: `Set by staff: ${holdReasonLabel(holdReason)}. Strong and a supervisor release it.`,
  }),
  inactive: ({ reason }) => ({
    label: reason ? `Inactive: ${inactiveReasonLabels[reason]}` : 'Inactive',
    line: 'Switched off. Reactivate needs standard and a reason.',
  }),
  'locked-hard': { label: 'Locked', line: 'Too many tries. A new password or an unlock opens it.' },
  'locked-until': ({ until }, { en, now }) => ({
    label: `Locked ${en.until(until ?? now)}`,
    line: 'Opens by itself; a new password opens it at once.',
  }),
  invited: { label: 'Invited, not enrolled', line: 'No password has been chosen yet.' },
  'must-change': { label: 'New password needed', line: 'Can sign in only to choose a password.' },
  'temporary-issued': ({ until }, { en, now }) => ({
    label: 'Temporary login live',
    line: `Works ${en.until(until ?? now)}, only to choose a password.`,
  }),
  bouncing: { label: 'Email comes back', line: 'The last email was returned; links cannot arrive.' },
  changing: ({ until }, { en }) => ({
    label: 'Contact change under way',
    line:
      until === undefined
        ? 'The new contact is not proved yet.'
        : `The new contact is used ${en.from(until)}.`,
  }),
  unverified: { label: 'Email not confirmed', line: 'Nobody has opened an email from us here yet.' },
  'can-sign-in': { label: 'Can sign in', line: 'Nothing in our records stands in the way.' },
  'not-enrolled': { label: 'Not enrolled', line: 'No login exists for this record.' },
}

/** The words of console-words §5.1 for a headline. */
export function statusWords(headline: Headline, words: WordsAt): Status {
  const row = rows[headline.code]
  return typeof row === 'function' ? row(headline, words) : row
}
