import type { Language, MailTemplate, Words } from '@portal-desk/domain'
import type { MailClinic } from './compose.ts'
import type { LooseParams } from './params.ts'
import { type RenderedMail, renderMail } from './render-mail.ts'

/** Looks like a token and was never given to anybody: the page it opens says that the link has ended. */
const NOWHERE = 'sample-link-that-leads-nowhere'
const HOUR = 3_600_000

/** Made-up values for every placeholder there is. */
const sampleParams = (now: number): Required<LooseParams> => ({
  sentAt: now,
  notMe: NOWHERE,
  notForMe: NOWHERE,
  stop: NOWHERE,
  link: NOWHERE,
  until: now + 72 * HOUR,
  at: now,
  tries: 5,
  username: 'sample52',
})

/**
 * A mail with made-up values, as a patient would read it.
 * @param now ms UTC; what the mail calls today
 */
export function previewMail(
  template: MailTemplate,
  clinic: MailClinic,
  language: Language,
  words: Words,
  now: number,
): RenderedMail {
  const { username, ...others } = sampleParams(now)
  // A mail with a username has no link, and would lose its own by having one (M1).
  const params = template === 'username-reminder' ? { ...others, username } : others
  return renderMail(template, params as never, clinic, language, words)
}
