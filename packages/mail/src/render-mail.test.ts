import { describe, expect, test } from 'vitest'
import { renderMail } from './render-mail.ts'
import { clinic, each, read, samples, seen, TOKEN, wordsOf } from './test-samples.ts'

const LINK = `https://portal.aldercreek.example/link#${TOKEN}`

describe('the sentences a patient acts on', () => {
  test.each([
    [
      'invitation',
      'en',
      'Your portal access – Alder Creek Health, 9:12 am',
      'The link works until Saturday, March 6, 9:12 am. It works once.',
    ],
    [
      'invitation',
      'es',
      'Su acceso al portal – Alder Creek Health, 9:12 a. m.',
      'El enlace funciona hasta el sábado 6 de marzo a las 9:12 a. m. Sirve una vez.',
    ],
    [
      'already-enrolled',
      'en',
      'You already have portal access – Alder Creek Health',
      'Go to sign in:\nhttps://portal.aldercreek.example/\n',
    ],
    [
      'already-enrolled',
      'es',
      'Usted ya tiene acceso al portal – Alder Creek Health',
      'Ir a la página para entrar:\nhttps://portal.aldercreek.example/\n',
    ],
    [
      'reset',
      'en',
      'Choose a new password – Alder Creek Health, 9:12 am',
      `Choose a new password:\n${LINK}\n\nThe link works until 9:42 am today. It works once. Older links have stopped.`,
    ],
    [
      'reset',
      'es',
      'Elija una contraseña nueva – Alder Creek Health, 9:12 a. m.',
      `Elegir una contraseña nueva:\n${LINK}\n\nEl enlace funciona hasta las 9:42 a. m. de hoy. Sirve una vez.`,
    ],
    [
      'username-reminder',
      'en',
      'What you asked for – Alder Creek Health',
      'Your username is:\n\n    mdelgado52\n\nOpen the portal the way you always do',
    ],
    [
      'username-reminder',
      'es',
      'Lo que nos pidió – Alder Creek Health',
      'Su nombre de usuario es:\n\n    mdelgado52\n\nAbra el portal como siempre',
    ],
    [
      'username-reminder-shared',
      'en',
      'What you asked for – Alder Creek Health',
      'Please call us at (503) 555-0142. It takes a few minutes.',
    ],
    [
      'username-reminder-shared',
      'es',
      'Lo que nos pidió – Alder Creek Health',
      'Llámenos al (503) 555-0142. Toma pocos minutos.',
    ],
    [
      'password-changed',
      'en',
      'Your password was changed – Alder Creek Health',
      'A new password was saved for your portal account today at 9:12 am.',
    ],
    [
      'password-changed',
      'es',
      'Su contraseña cambió – Alder Creek Health',
      'Se guardó una contraseña nueva para su cuenta del portal hoy a las 9:12 a. m.\n',
    ],
    [
      'locked-for-a-time',
      'en',
      'Sign-in is paused – Alder Creek Health',
      'A wrong password was typed 5 times. To keep your account safe, sign-in is paused until 9:42 am today.',
    ],
    [
      'locked-for-a-time',
      'es',
      'La entrada está en pausa – Alder Creek Health',
      'Alguien escribió mal la contraseña 5 veces. Para cuidar su cuenta, la entrada está en pausa hasta las 9:42 a. m. de hoy.',
    ],
    [
      'locked-until-reset',
      'en',
      'Sign-in is closed for now – Alder Creek Health',
      'Choose a new password:\nhttps://portal.aldercreek.example/forgot-password\n',
    ],
    [
      'locked-until-reset',
      'es',
      'La entrada está cerrada por ahora – Alder Creek Health',
      'Nadie entró. Nada ha cambiado en su cuenta.',
    ],
    [
      'failed-verification',
      'en',
      'Someone asked for help with your account – Alder Creek Health',
      'Today at 9:12 am someone called us and asked for help with your portal account.',
    ],
    [
      'failed-verification',
      'es',
      'Alguien pidió ayuda con su cuenta – Alder Creek Health',
      'Hoy a las 9:12 a. m. alguien llamó y pidió ayuda con su cuenta del portal.',
    ],
    [
      'signed-in-after-help',
      'en',
      'You are back in your portal – Alder Creek Health',
      'Someone signed in to your portal account today at 9:12 am, after our front desk helped.',
    ],
    [
      'signed-in-after-help',
      'es',
      'Ya volvió a entrar en su portal – Alder Creek Health',
      'Alguien entró en su cuenta del portal hoy a las 9:12 a. m., después de la ayuda de nuestra recepción.',
    ],
  ] as const)('%s in %s', (template, language, subject, sentence) => {
    const mail = read(template, language)
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain(sentence)
  })

  test('the line beside the subject says until when', () => {
    expect(read('invitation', 'en').preheader).toBe(
      'Choose a password to get started. The link works until Saturday, March 6, 9:12 am.',
    )
    expect(read('locked-for-a-time', 'en').preheader).toBe('It opens again by itself at 9:42 am today.')
    expect(read('locked-for-a-time', 'es').preheader).toBe('Se abre sola a las 9:42 a. m. de hoy.')
  })
})

describe.each(each)('$template in $language', ({ template, language }) => {
  const mail = read(template, language)

  test('every placeholder is filled and no full stop is doubled', () => {
    for (const part of [mail.subject, mail.preheader, mail.text, wordsOf(mail.html)]) {
      expect(part).not.toMatch(/[{}]|undefined|NaN|\.\./)
    }
  })

  test('HTML says the same words in the same order', () => {
    const html = wordsOf(mail.html)
    let from = html.indexOf(language === 'en' ? 'Hello,' : 'Hola:')
    expect(from).toBeGreaterThan(0)
    for (const line of mail.text.split('\n').filter(Boolean)) {
      // Labels end in a colon only where the address follows as text; the foot has its commas as line breaks.
      const words =
        line.startsWith('https:') || line.startsWith(clinic.name) ? [] : [line.trim().replace(/:$/, '')]
      for (const each of words) {
        const at = html.indexOf(each, from)
        expect(at, each).toBeGreaterThanOrEqual(from)
        from = at
      }
    }
    for (const part of [clinic.name, clinic.phone, seen(clinic.hours[language])]) expect(html).toContain(part)
  })

  test('the way back is in it: call us, with hours, and replies are not read', () => {
    expect(mail.text).toContain(`${clinic.name}, ${clinic.phone}, ${clinic.hours[language]}\n`)
    expect(mail.text).toContain(language === 'en' ? 'Nobody reads replies' : 'Nadie lee las respuestas')
    expect(mail.text).toContain(
      language === 'en' ? 'We will never ask you to read' : 'Nunca le pediremos que nos lea',
    )
  })

  test('it can be understood in one short read', () => {
    const sentences = mail.text.replace(/https:\S+/g, '').split(/\n\n|(?<![ap]|m)[.?!:]\s/)
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(27)
    expect(mail.text.split(/\s+/).length).toBeLessThanOrEqual(160)
    expect(mail.subject.length).toBeLessThanOrEqual(80)
    expect(mail.html.length).toBeLessThan(12_000)
  })

  test('M2 machines are told not to answer', () => {
    expect(mail.headers).toEqual({
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    })
  })

  test('T4 the same row gives the same bytes', () => {
    const again = () => renderMail(template, samples[template], clinic, language)
    expect(again()).toEqual(again())
  })
})

test('the time of sending stands in the subject of the mails whose link can be sent again, and only there', () => {
  const withClock = each.filter(({ template, language }) => /\d:\d\d/.test(read(template, language).subject))
  expect(new Set(withClock.map(({ template }) => template))).toEqual(
    new Set(['invitation', 'reset', 'confirm-by-number']),
  )
})

test('phone numbers and times do not break over two lines', () => {
  const { text } = renderMail('reset', samples.reset, clinic, 'es')
  expect(text).toContain('(503)\u00a0555-0142')
  expect(text).toContain('de 8\u00a0a.\u00a0m. a 5\u00a0p.\u00a0m.')
})

test('a value the words need is never left out silently', () => {
  const incomplete = { sentAt: samples.reset.sentAt, link: TOKEN } as typeof samples.reset
  expect(() => renderMail('reset', incomplete, clinic, 'en')).toThrow('no value for {until}')
})
