import type { MailWords } from '../words.ts'

/** To the old and the new address, one mail each, once the change counts (domain §3.9). */
export const contactChanged: MailWords = {
  notMe: 'if-this-and-call',
  en: {
    subject: 'Your email address was changed – {clinic}',
    preheader: 'If this was you, there is nothing to do.',
    heading: 'Your email address was changed',
    body: [
      'Your portal emails go to a new address from now on. It changed {at}.',
      'If this was you, there is nothing to do.',
    ],
  },
  es: {
    subject: 'Su correo cambió – {clinic}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Su correo cambió',
    body: [
      'Desde ahora sus correos del portal llegan a otra dirección. Cambió {at}.',
      'Si fue usted, no tiene que hacer nada.',
    ],
  },
}
