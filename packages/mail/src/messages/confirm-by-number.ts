import type { MailWords } from '../words.ts'

/** Sent during a call: whoever reads this mailbox taps the number that the desk says (domain §4). */
export const confirmByNumber: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'Are you on the phone with us? – {clinic}, {sentClock}',
    preheader: 'Open this only while you talk with us.',
    heading: 'Are you on the phone with us?',
    body: [
      'Our front desk wants to be sure that it is you. Open the page and tap the number you hear.',
      { button: 'Open the page', to: 'confirmPage' },
      { lead: 'The link works until {until}.', rest: 'Never read this email or the page to anyone.' },
      'Not on the phone with us? Then do not tap a number. Press “This wasn’t me”.',
    ],
  },
  es: {
    subject: '¿Está hablando con nosotros? – {clinic}, {sentClock}',
    preheader: 'Ábralo solo mientras habla con nosotros.',
    heading: '¿Está hablando con nosotros?',
    body: [
      'Nuestra recepción quiere estar segura de que es usted. Abra la página y toque el número que oye.',
      { button: 'Abrir la página', to: 'confirmPage' },
      { lead: 'El enlace funciona hasta {until}.', rest: 'No le lea este correo ni la página a nadie.' },
      '¿No está hablando con nosotros? Entonces no toque ningún número. Toque “No fui yo”.',
    ],
  },
}
