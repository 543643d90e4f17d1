import type { WordingAbout } from './wording.ts'

/** What is worded, and when a patient reads it. */
export const wordingTitles: Record<WordingAbout, { title: string; when: string }> = {
  clinic: { title: 'Clinic', when: 'On every page of the portal and in every mail.' },
  invitation: { title: 'Invitation', when: 'The desk invites, or sends the invitation again.' },
  'already-enrolled': {
    title: 'Already enrolled',
    when: 'An invitation was asked for, but the account is open.',
  },
  reset: { title: 'Reset link', when: 'A link to choose a new password was asked for.' },
  'username-reminder': {
    title: 'Username reminder',
    when: 'The username was asked for, and one account uses the address.',
  },
  'username-reminder-shared': {
    title: 'Username reminder, shared address',
    when: 'The username was asked for, and several accounts use the address.',
  },
  'password-changed': { title: 'Password changed', when: 'A new password was saved.' },
  'locked-for-a-time': { title: 'Sign-in paused', when: 'Wrong passwords closed sign-in for a time.' },
  'locked-until-reset': { title: 'Sign-in closed', when: 'Too many wrong passwords closed sign-in.' },
  'failed-verification': { title: 'Check not passed', when: 'A second call within a day closed unverified.' },
  'signed-in-after-help': { title: 'Signed in after help', when: 'The first sign-in after the desk helped.' },
  'open-again': { title: 'Account open again', when: 'A hold was released, or an inactive account opened.' },
  frozen: { title: 'Account frozen', when: 'The account was frozen, by the patient or the desk.' },
  'temporary-login': { title: 'Temporary login', when: 'The desk gave a one-time code to a caller.' },
  'confirm-by-number': { title: 'Number matching', when: 'A caller is asked to tap the number they hear.' },
  'contact-change-new': {
    title: 'New address, to prove it',
    when: 'A new email address was asked for; this goes to that one.',
  },
  'contact-change-old': {
    title: 'New address, to the old one',
    when: 'A new email address was proved; this goes to the one on file.',
  },
  'contact-changed': { title: 'Address changed', when: 'A new email address is used from now on.' },
  'phone-changing': { title: 'New phone', when: 'A new phone number was proved.' },
  'phone-changed': { title: 'Phone changed', when: 'A new phone number is used from now on.' },
  'access-ended': { title: 'Access for another ended', when: 'A child became an adult.' },
}
