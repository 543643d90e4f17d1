import { wordingFaults } from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { placesOf } from './places.ts'
import { previewMail } from './preview-mail.ts'
import { renderMail } from './render-mail.ts'
import { clinic, each, read, SENT, samples, templates } from './test-samples.ts'

const faultOf = (path: string, text: string) =>
  wordingFaults(placesOf('invitation'), { [path]: text })[0]?.says

describe('M7 what may stand in a mail', () => {
  test.each([
    [
      'en.text-1',
      'Dear {patientName}, welcome.',
      /^Paragraph 1, English: There is no \{patientName\}, and nothing that names/,
    ],
    ['en.text-1', 'Your username is {username}.', /\{username\} stands in a mail of its own/],
    ['es.text-1', 'Pasó {at}.', /^Paragraph 1, Spanish: This mail has no \{at\}/],
    ['en.lead-3', 'The link works for a while.', /\{until\} has to stay/],
    ['en.subject', 'Your access, {sentClock}', /\{clinic\} has to stay/],
    ['en.text-1', 'Click <b>here</b>', /Plain text only/],
    ['en.text-1', 'Click &lt;here', /Plain text only/],
    ['en.text-1', 'Or go to portal.example.com instead', /No web or email addresses/],
    ['en.text-1', 'Or go to https://evil', /No web or email addresses/],
    ['en.text-1', 'Write to desk@clinic', /No web or email addresses/],
    ['en.text-1', 'You were born 3/12/1984', /No dates and no long numbers/],
    ['en.text-1', 'Call 503-555-0199', /No dates and no long numbers/],
    ['en.text-1', 'Come to 12 Old Oak Street', /No street addresses/],
    ['en.text-1', 'Come in\u202Enow', /cannot be seen/],
    ['en.text-1', 'Two\nlines', /cannot be seen/],
    ['en.text-1', 'Hello {clinic', /A curly bracket stands alone/],
    ['en.text-1', '  ', /Something has to stand here/],
    ['en.heading', 'Welcome '.repeat(20), /^Heading, English: Keep it within 60 characters/],
  ])('%s “%s” is refused in a sentence that names the place', (path, text, says) => {
    expect(faultOf(path, text)).toMatch(says)
  })

  test('plain words with what belongs to the mail may stand, and an own paragraph may be there or not', () => {
    expect(faultOf('en.text-1', 'Welcome to {clinic}. Questions? Call {phone}, {hours}.')).toBeUndefined()
    expect(faultOf('es.extra', 'Traiga su identificación a la primera cita.')).toBeUndefined()
    expect(faultOf('es.extra', '')).toBeUndefined()
  })

  test('where the button leads, the username, the way to report and the foot are no places', () => {
    for (const template of templates)
      for (const { usual } of placesOf(template))
        expect(usual).not.toMatch(/\{username\}|https?:|press “This wasn’t me” now/)
  })

  test.each(templates)('the product’s own words of %s hold to the same rules', (template) => {
    // A blank more makes them words of the clinic, which are judged.
    const words = Object.fromEntries(placesOf(template).map(({ path, usual }) => [path, `${usual} `]))
    expect(wordingFaults(placesOf(template), words)).toEqual([])
  })
})

describe('a mail as the clinic words it', () => {
  const own = { 'en.subject': 'Come in – {clinic}, {sentClock}', 'en.extra': 'Bring your <3 smile, {phone}.' }
  const mail = (language: 'en' | 'es', words: Record<string, string>) =>
    renderMail('invitation', samples.invitation, clinic, language, words)

  test('reads so in text and HTML; the language nobody worded stays the usual', () => {
    const words = { ...own, 'en.extra': 'Bring a photo ID & call {phone}.' }
    const { subject, text, html } = mail('en', words)
    expect(subject).toContain('Come in – Alder Creek Health')
    expect(text).toContain('\n\nBring a photo ID & call (503)\u00a0555-0142.\n\n')
    expect(html).toContain('Bring a photo ID &amp; call (503)\u00a0555-0142.')
    expect(text).toContain('This wasn’t me:\n')
    expect(mail('es', words).text).toBe(mail('es', {}).text)
  })

  test('words that would be refused today count for nothing, as a whole', () => {
    expect(mail('en', own)).toEqual(mail('en', {}))
    expect(mail('en', { 'en.gone': 'x', '__proto__.x': 'y' })).toEqual(mail('en', {}))
  })

  test('the colour of the clinic is the mail’s', () => {
    expect(read('reset', 'en', { accent: 'plum' }).html).toContain('background:#6a2c70')
    expect(read('reset', 'en').html).not.toContain('#6a2c70')
  })
})

test.each(each)(
  'M1 a preview of $template in $language leads nowhere and names nobody',
  ({ template, language }) => {
    const { text, html } = previewMail(template, clinic, language, {}, SENT)
    expect(text).not.toMatch(/[{}]|undefined/)
    for (const [, token] of html.matchAll(/#([\w-]{22,})/g))
      expect(token).toBe('sample-link-that-leads-nowhere')
  },
)
