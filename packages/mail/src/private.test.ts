import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkAddress, pageAddress } from './addresses.ts'
import { renderMail } from './render-mail.ts'
import { clinic, each, REPORT, read, SENT, SOON, samples, TOKEN } from './test-samples.ts'

const addressesIn = (html: string) =>
  [...html.matchAll(/(?:href|src|action|background)="([^"]*)"/g)].map((m) => m[1] ?? '')

describe.each(each)('M1 $template in $language', ({ template, language }) => {
  const { text, html, subject, preheader } = read(template, language)
  const web = [...addressesIn(html), ...(text.match(/https?:\S+/g) ?? [])].filter(
    (a) => !a.startsWith('tel:'),
  )

  test('every address is the portal’s own, and the token stands in the fragment', () => {
    for (const address of web) {
      const url = new URL(address)
      expect(url.origin).toBe(clinic.portalOrigin)
      expect(url.search).toBe('')
      expect(url.pathname).not.toContain(TOKEN)
      expect(url.pathname).not.toContain(REPORT)
      expect(url.hash === `#${REPORT}`).toBe(['/not-me', '/not-for-me'].includes(url.pathname))
    }
    expect(`${subject} ${preheader}`).not.toContain(TOKEN)
    expect(`${subject} ${preheader}`).not.toContain(REPORT)
  })

  test('nothing is fetched, run or counted when it is opened', () => {
    expect(html).not.toMatch(
      /<(img|script|link|iframe|object|embed|form|input|video|svg|style|base)\b|url\(|@import|http-equiv|\son\w+=/i,
    )
  })

  test('it greets everyone alike', () => {
    expect(text.split('\n')[0]).toBe(language === 'en' ? 'Hello,' : 'Hola:')
  })

  test('one button at most, one main part, no sideways scrolling by fixed widths', () => {
    // Of a notice the one button is the way to report it.
    const buttons = html.match(/<a [^>]*font-weight:bold;color:#[0-9A-F]{6};text-decoration:none/g) ?? []
    expect(buttons.length).toBeLessThanOrEqual(1)
    expect(buttons.length > 0 || template === 'open-again' || !text.includes('https://')).toBe(true)
    expect(html.match(/role="main"/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull()
    expect(html.replace(/<!--.*?-->/gs, '')).not.toMatch(/width="\d+"|[^-]width:\d+px/)
  })
})

test.each(['en', 'es'] as const)('M1 a mail with the username has no link at all (%s)', (language) => {
  const { text, html, subject } = read('username-reminder', language)
  expect(text).not.toMatch(/https?:/)
  expect(html).not.toMatch(/href/)
  expect(subject).not.toContain('mdelgado52')
})

test('M1 no other mail prints a username, whatever its row holds', () => {
  for (const { template, language } of each.filter(({ template }) => template !== 'username-reminder')) {
    const params = {
      ...samples[template],
      username: 'mdelgado52',
      name: 'Maria Delgado',
      birthDate: '1952-03-04',
    }
    const { text, html } = renderMail(template, params, clinic, language)
    expect(text + html).not.toMatch(/mdelgado52|Maria|Delgado|1952/)
  }
})

describe('M6 nothing reaches a header or the HTML unescaped', () => {
  const hostile = 'Care\r\nBcc: everyone@example.org\r\n\r\n<script>alert(1)</script>\u2028"&\u0000\u202e'

  test.each(each)('$template in $language with a hostile clinic name', ({ template, language }) => {
    const mail = read(template, language, {
      name: hostile,
      phone: hostile,
      hours: { en: hostile, es: hostile },
    })
    for (const line of [mail.subject, mail.preheader, ...Object.values(mail.headers)]) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    }
    expect(mail.subject).toContain('Care Bcc: everyone@example.org <script>')
    expect(mail.html).not.toContain('<script')
    expect(mail.html).not.toMatch(/href="(?!https:\/\/portal\.aldercreek\.example\/|tel:\+?\d*")/)
  })

  test('any username stays text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (username) => {
        const { html, text } = renderMail('username-reminder', { sentAt: SENT, username }, clinic, 'en')
        const tags = html.match(/<[a-z!/][^>]*>/gi)?.length
        expect(tags).toBe(read('username-reminder', 'en').html.match(/<[a-z!/][^>]*>/gi)?.length)
        expect(text.split('\n')).toHaveLength(read('username-reminder', 'en').text.split('\n').length)
      }),
    )
  })

  test('placeholders inside a value are not filled again', () => {
    const { text } = renderMail('username-reminder', { sentAt: SENT, username: '{phone}' }, clinic, 'en')
    expect(text).toContain('\n    {phone}\n')
  })
})

describe('S13 the address of a link', () => {
  test('is made of the configured origin and a token, nothing else', () => {
    expect(linkAddress('https://portal.example:8443', TOKEN)).toBe(
      `https://portal.example:8443/link#${TOKEN}`,
    )
    expect(pageAddress('http://localhost:3001/', 'signInPage')).toBe('http://localhost:3001/')
  })

  test.each([
    'https://portal.example/evil',
    'https://a@portal.example',
    'javascript:alert(1)',
    'portal.example',
  ])('refuses %s as an origin', (origin) => expect(() => linkAddress(origin, TOKEN)).toThrow())

  test.each([
    '',
    'short',
    'https://evil.example/link#k7Qm2Xv9TzR4nLp8WcYd3Hs',
    `${TOKEN}"><b>`,
    `${TOKEN}\r\nX: y`,
  ])('refuses %j as a token', (link) =>
    expect(() =>
      renderMail('reset', { sentAt: SENT, notMe: REPORT, until: SOON, link }, clinic, 'en'),
    ).toThrow(RangeError),
  )
})
