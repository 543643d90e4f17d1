import type { MailWords } from '../words.ts'

/** To a new address, before it counts: the only mail that ever goes to one that is not on file (domain §3.9). */
export const contactChangeNew: MailWords = {
  notMe: 'not-for-you',
  en: {
    subject: 'Is this your email address? – {clinic}',
    preheader: 'Please confirm it by {until}.',
    heading: 'Is this your email address?',
    body: [
      'We were asked to use this address for a patient portal account. If that was you, please confirm it.',
      { button: 'Yes, use this address', to: 'newAddressPage' },
      {
        lead: 'The link works until {until}.',
        rest: 'After that it can take a few days until we use it. This keeps the account safe.',
      },
    ],
  },
  es: {
    subject: '¿Es este su correo? – {clinic}',
    preheader: 'Puede confirmarlo hasta {until}.',
    heading: '¿Es este su correo?',
    body: [
      'Nos pidieron usar este correo para una cuenta del portal del paciente. Si fue usted, confírmelo.',
      { button: 'Sí, usen este correo', to: 'newAddressPage' },
      {
        lead: 'El enlace funciona hasta {until}.',
        rest: 'Después pueden pasar unos días hasta que lo usemos. Así la cuenta está segura.',
      },
    ],
  },
}
