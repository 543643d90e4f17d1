import type { Language, MailTemplate } from '@portal-desk/domain'
import type { MailClinic } from './compose.ts'
import type { MailParams } from './params.ts'
import { renderMail } from './render-mail.ts'

// Wednesday, March 3, 2027, 9:12 in the morning at the clinic, and half an hour later.
export const SENT = Date.parse('2027-03-03T17:12:00Z')
export const SOON = SENT + 30 * 60_000
export const TOKEN = 'k7Qm2Xv9TzR4nLp8WcYd3HsBf6JgEu1AoKi5VxN0mUq'

/** Of the page that reports a mail. */
export const REPORT = 'r3Pq2Xv9TzR4nLp8WcYd3HsBf6JgEu1AoKi5VxN0mUq0192fe'

export const clinic: MailClinic = {
  name: 'Alder Creek Health',
  phone: '(503) 555-0142',
  hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'de lunes a viernes, de 8 a. m. a 5 p. m.' },
  accent: 'lake',
  portalOrigin: 'https://portal.aldercreek.example',
  timeZone: 'America/Los_Angeles',
}

/** One of each mail, as the tests read them. */
export const samples: { [T in MailTemplate]: MailParams[T] } = {
  invitation: { sentAt: SENT, notMe: REPORT, link: TOKEN, until: SENT + 72 * 3_600_000 },
  'already-enrolled': { sentAt: SENT, notMe: REPORT },
  reset: { sentAt: SENT, notMe: REPORT, link: TOKEN, until: SOON },
  'username-reminder': { sentAt: SENT, username: 'mdelgado52' },
  'username-reminder-shared': { sentAt: SENT },
  'password-changed': { sentAt: SENT, notMe: REPORT, at: SENT },
  'locked-for-a-time': { sentAt: SENT, notMe: REPORT, until: SOON, tries: 5 },
  'locked-until-reset': { sentAt: SENT, notMe: REPORT },
  'failed-verification': { sentAt: SENT, notMe: REPORT, at: SENT },
  'signed-in-after-help': { sentAt: SENT, notMe: REPORT, at: SENT },
  'open-again': { sentAt: SENT, notMe: REPORT },
  frozen: { sentAt: SENT, at: SENT },
  'confirm-by-number': { sentAt: SENT, notMe: REPORT, link: TOKEN, until: SENT + 10 * 60_000 },
  'contact-change-new': { sentAt: SENT, link: TOKEN, until: SENT + 24 * 3_600_000, notForMe: REPORT },
  'contact-change-old': { sentAt: SENT, stop: TOKEN, until: SENT + 72 * 3_600_000 },
  'contact-changed': { sentAt: SENT, notMe: REPORT, at: SENT },
  'phone-changing': { sentAt: SENT, stop: TOKEN, until: SENT + 24 * 3_600_000 },
  'phone-changed': { sentAt: SENT, notMe: REPORT, at: SENT },
  'access-ended': { sentAt: SENT },
  'temporary-login': { sentAt: SENT, notMe: REPORT, at: SENT, until: SENT + 10 * 60_000 },
}

export const templates = Object.keys(samples) as MailTemplate[]
export const languages: Language[] = ['en', 'es']
export const each = templates.flatMap((template) => languages.map((language) => ({ template, language })))

/** What a patient reads: no-break spaces as the plain ones they look like. */
export const seen = (text: string) => text.replaceAll('\u00a0', ' ')

export function read(template: MailTemplate, language: Language, changes: Partial<MailClinic> = {}) {
  const mail = renderMail(template, samples[template], { ...clinic, ...changes }, language)
  return { ...mail, subject: seen(mail.subject), text: seen(mail.text), preheader: seen(mail.preheader) }
}

/** The words of the HTML part as a mail program would show them, without the heading of the page. */
export function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  const plain = body
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<br>|<\/(p|td|h1|div)>/g, ' ')
    .replace(/<[^>]+>/g, '')
  const named: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  }
  const whole = plain.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity)
  return seen(whole).replace(/\s+/g, ' ').trim()
}
