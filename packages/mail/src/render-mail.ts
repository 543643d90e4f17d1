import type { Language, MailTemplate, Words } from '@portal-desk/domain'
import { compose, type MailClinic } from './compose.ts'
import { toHtml } from './html/print.ts'
import type { MailParams } from './params.ts'
import { toText } from './text.ts'
import { worded } from './worded.ts'

/** A mail ready to be sent, but for its addresses. */
export type RenderedMail = {
  /** The name beside the sender’s address. */
  from: string
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
 * @param words what the clinic words itself, as it was in force when the mail was queued
 * @throws {RangeError} when a value the words need is missing, or a token or zone is none
 */
export function renderMail<T extends MailTemplate>(
  template: T,
  params: MailParams[T],
  clinic: MailClinic,
  language: Language,
  words: Words = {},
): RenderedMail {
  const document = compose(worded(template, words), params, clinic, language)
  return {
    from: document.clinic,
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
