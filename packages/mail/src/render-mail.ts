import type { Language, MailTemplate } from '@portal-desk/domain'
import { compose, type MailClinic } from './compose.ts'
import { toHtml } from './html/print.ts'
import { messages } from './messages/messages.ts'
import type { MailParams } from './params.ts'
import { toText } from './text.ts'

/** A mail ready to be sent, but for its addresses. */
export type RenderedMail = {
  subject: string
  /** The line that mail programs show beside the subject. */
  preheader: string
  text: string
  html: string
  headers: Readonly<Record<'Content-Language' | 'Auto-Submitted' | 'X-Auto-Response-Suppress', string>>
}

/**
 * Writes one mail: the same arguments always give the same bytes (T4), nothing in it names a person (M1), and every
 * value is escaped where it is printed (M6).
 *
 * @param params times in ms UTC; `link` is the raw one-time token, its address is built from the clinic's origin
 * @throws {RangeError} when a value the words need is missing, or a token or zone is none
 */
export function renderMail<T extends MailTemplate>(
  template: T,
  params: MailParams[T],
  clinic: MailClinic,
  language: Language,
): RenderedMail {
  const document = compose(messages[template], params, clinic, language)
  return {
    subject: document.subject,
    preheader: document.preheader,
    text: toText(document),
    html: toHtml(document),
    // RFC 3834: nobody's holiday notice answers us; the second header says the same to Exchange (M2).
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}
