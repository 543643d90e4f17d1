import type { MailWords } from '../words.ts'

/** To the address on file, once a new phone number counts (domain §3.9). */
export const phoneChanged: MailWords = {
  notMe: 'if-this-and-call',
  en: {
    subject: 'Your phone number was changed – {clinic}',
    preheader: 'If this was you, there is nothing to do.',
    heading: 'Your phone number was changed',
    body: [
      'We use a new phone number for you from now on. It changed {at}.',
      'If this was you, there is nothing to do.',
    ],
  },
  es: {
    subject: 'Su teléfono cambió – {clinic}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Su teléfono cambió',
    body: [
      'Desde ahora usamos otro número de teléfono para usted. Cambió {at}.',
      'Si fue usted, no tiene que hacer nada.',
    ],
  },
}
