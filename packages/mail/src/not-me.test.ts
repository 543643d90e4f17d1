import { describe, expect, test } from 'vitest'
import { clinic, each, REPORT, read, TOKEN, wordsOf } from './test-samples.ts'

const ADDRESS = `${clinic.portalOrigin}/not-me#${REPORT}`
/** Whoever reads a new address has no account to report; who reads the one on file stops the change with the one button. */
const ownWay = ['contact-change-new', 'contact-change-old', 'phone-changing']
/** Where the username is the content a mail has no link at all (M1), and what is frozen needs a call. */
const byPhone = ['username-reminder', 'username-reminder-shared', 'frozen', 'access-ended']

describe.each(each.filter(({ template }) => !ownWay.includes(template)))(
  'P9 $template in $language',
  ({ template, language }) => {
    const { text, html } = read(template, language)

    test('tells once how to say that it was somebody else', () => {
      if (byPhone.includes(template)) {
        const ways =
          language === 'en'
            ? /Was this not you\? Call us at \(503\) 555-0142/g
            : /¿No fue usted\? Llámenos al \(503\) 555-0142/g
        expect(text.match(ways)).toHaveLength(1)
        expect(wordsOf(html).match(ways)).toHaveLength(1)
        expect(text + html).not.toContain('/not-me')
        // In the sentence and in the foot calling is one tap, but where the username stands (M1).
        expect(html.split('href="tel:').length - 1).toBe(template === 'username-reminder' ? 0 : 2)
        return
      }
      const label = language === 'en' ? 'This wasn’t me' : 'No fui yo'
      expect(text.split(`${label}:\n${ADDRESS}\n`)).toHaveLength(2)
      expect(html.split(`href="${ADDRESS}"`)).toHaveLength(2)
      expect(wordsOf(html)).toContain(label)
    })
  },
)

test('notices say what to do now, in one sentence', () => {
  expect(read('password-changed', 'en').text).toContain(
    '\n\nIf this was not you, press “This wasn’t me” now. It freezes the account until you talk to us.\n\n',
  )
  expect(read('signed-in-after-help', 'es').text).toContain(
    '\n\nSi no fue usted, toque “No fui yo” ahora.\n\n',
  )
  expect(read('temporary-login', 'en').text).toContain(
    '\n\nIf that was not you, press “This wasn’t me” now. It stops the code right away.\n\n',
  )
  expect(read('failed-verification', 'en').text).toContain(
    '\n\nIf that was not you, press “This wasn’t me”. It freezes the account until you talk to us.\n\n',
  )
  expect(read('reset', 'es').text).toContain(`\n\n¿No lo esperaba? No fui yo:\n${ADDRESS}\n`)
})

test('domain §3.9 a stranger at a new address says “not for me”, and can report nothing', () => {
  const { text } = read('contact-change-new', 'en')
  expect(text).toContain(
    `Not for you? Tell us here and we will not write to you again. This is not for me:\n${clinic.portalOrigin}/not-for-me#${REPORT}\n`,
  )
  expect(text).not.toContain('/not-me')
})

test('domain §3.9 the old address stops the change with its one button', () => {
  const { text, html } = read('contact-change-old', 'es')
  expect(text).toContain(`Detener el cambio:\n${clinic.portalOrigin}/stop-change#${TOKEN}\n`)
  expect(text + html).not.toContain('/not-me')
})
