import type { MailWords } from '../words.ts'

/** To the address on file, once a new one is proved: one tap stops the change (domain §3.9). */
export const contactChangeOld: MailWords = {
  notMe: 'by-its-button',
  en: {
    subject: 'Your email address is going to change – {clinic}',
    preheader: 'It changes {on}. You can stop it.',
    heading: 'Your email address is going to change',
    body: [
      'We were asked to send your portal emails to a new address. This happens {on}. Until then we go on using this one.',
      'If this was you, there is nothing to do.',
      'If this was not you, stop it. One tap is enough.',
      { button: 'Stop the change', to: 'stopPage' },
    ],
  },
  es: {
    subject: 'Su correo va a cambiar – {clinic}',
    preheader: 'Cambia {on}. Usted puede detenerlo.',
    heading: 'Su correo va a cambiar',
    body: [
      'Nos pidieron enviar sus correos del portal a otra dirección. Esto pasa {on}. Hasta entonces usamos esta.',
      'Si fue usted, no tiene que hacer nada.',
      'Si no fue usted, deténgalo. Basta un toque.',
      { button: 'Detener el cambio', to: 'stopPage' },
    ],
  },
}
