import type { MailWords } from '../words.ts'

/**
 * Sent when the username was asked for and one account alone uses the address. It has no link, and its
 * subject does not say what is inside (M1).
 */
export const usernameReminder: MailWords = {
  notMe: 'call',
  en: {
    subject: 'What you asked for – {clinic}',
    preheader: 'This email has no links, to keep you safe.',
    heading: 'Your username',
    body: [
      'Your username is:',
      { large: '{username}' },
      'Open the portal the way you always do and type it there. To keep you safe, this email has no links.',
    ],
  },
  es: {
    subject: 'Lo que nos pidió – {clinic}',
    preheader: 'Este correo no tiene enlaces, para cuidar su cuenta.',
    heading: 'Su nombre de usuario',
    body: [
      'Su nombre de usuario es:',
      { large: '{username}' },
      'Abra el portal como siempre y escríbalo allí. Para cuidar su cuenta, este correo no tiene enlaces.',
    ],
  },
}
