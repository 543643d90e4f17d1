import type { Language } from '@portal-desk/domain'
import type { NotMe } from './not-me.ts'

/** One piece of a mail's body. A plain string is a paragraph; `{…}` in it is a placeholder. */
export type Part =
  | string
  /** A paragraph whose first sentence matters most: bold in HTML. */
  | { lead: string; rest: string }
  /** The one button of a mail; in plain text a label with the address below it. */
  | {
      button: string
      to: 'link' | 'confirmPage' | 'newAddressPage' | 'stopPage' | 'signInPage' | 'forgotPage'
    }
  /** Something to be read letter by letter, on a line of its own. */
  | { large: string }

export type Words = { subject: string; preheader: string; heading: string; body: readonly Part[] }

/** One mail in every language; a missing language does not compile. */
export type MailWords = Record<Language, Words> & {
  /** How a patient who did not ask for this says so; its words are in not-me.ts. */
  notMe: NotMe | 'by-its-button'
}
