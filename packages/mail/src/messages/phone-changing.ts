import type { MailWords } from '../words.ts'

/** To the address on file, once a new phone number is proved: one tap stops the change (domain §3.9). */
export const phoneChanging: MailWords = {
  notMe: 'by-its-button',
  en: {
    subject: 'Your phone number is going to change – {clinic}',
    preheader: 'It changes {on}. You can stop it.',
    heading: 'Your phone number is going to change',
    body: [
      'We were asked to use a new phone number for you. This happens {on}. Until then nothing changes.',
      'If this was you, there is nothing to do.',
      'If this was not you, stop it. One tap is enough.',
      { button: 'Stop the change', to: 'stopPage' },
    ],
  },
  es: {
    subject: 'Su teléfono va a cambiar – {clinic}',
    preheader: 'Cambia {on}. Usted puede detenerlo.',
    heading: 'Su teléfono va a cambiar',
    body: [
      'Nos pidieron usar otro número de teléfono para usted. Esto pasa {on}. Hasta entonces nada cambia.',
      'Si fue usted, no tiene que hacer nada.',
      'Si no fue usted, deténgalo. Basta un toque.',
      { button: 'Detener el cambio', to: 'stopPage' },
    ],
  },
}
