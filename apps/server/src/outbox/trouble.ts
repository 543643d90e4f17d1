import type { UnreachableCause } from './smtp-outcome.ts'

/** What stops all mail, as whoever runs the server reads it in the log and from `desk mail`. */
export const troubleWords: Record<UnreachableCause, string> = {
  'no-connection': 'mail server is not answering; mail waits and goes out by itself',
  'too-slow': 'mail server is not answering in time; mail waits and goes out by itself',
  busy: 'mail server asks us to come back later; mail waits and goes out by itself',
  'not-encrypted':
    'mail server offers no encryption that we trust; mail waits until SMTP_URL or its certificate is put right',
  'sign-in-refused':
    'mail server refuses our user name or password; mail waits until the ones in SMTP_URL are put right',
  'sender-refused':
    'mail server refuses us as a sender; mail waits until it allows no-reply@ and bounce.…@ the host of PORTAL_ORIGIN',
}

/** Whether it lasts until somebody changes a setting, here or on the mail server. */
export const isAboutSettings = (cause: UnreachableCause): boolean =>
  cause === 'not-encrypted' || cause === 'sign-in-refused' || cause === 'sender-refused'

/** Whether a look without a mail can miss it: many servers refuse a sender, or miss a sign-in, only when one is sent. */
export const showsOnlyInSending = (cause: UnreachableCause | undefined): boolean =>
  cause === 'sign-in-refused' || cause === 'sender-refused'
