import type { MailWords } from '../words.ts'

/**
 * Notice: sign-in paused after wrong passwords (P6, P9). The page it points to needs no token, so the mail
 * opens nothing by itself.
 */
export const lockedForATime: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'Sign-in is paused – {clinic}',
    preheader: 'It opens again by itself {on}.',
    heading: 'Sign-in is paused',
    body: [
      'A wrong password was typed {n} times. To keep your account safe, sign-in is paused until {until}.',
      'If that was you, wait until then. Or choose a new password: that opens it right away.',
      { button: 'Choose a new password', to: 'forgotPage' },
      'Is an old phone or tablet still signed in? It may try the old password by itself. Update it there too.',
    ],
  },
  es: {
    subject: 'La entrada está en pausa – {clinic}',
    preheader: 'Se abre sola {on}.',
    heading: 'La entrada está en pausa',
    body: [
      'Alguien escribió mal la contraseña {n} veces. Para cuidar su cuenta, la entrada está en pausa hasta {until}.',
      'Si fue usted, espere hasta entonces. O elija una contraseña nueva: eso la abre enseguida.',
      { button: 'Elegir una contraseña nueva', to: 'forgotPage' },
      '¿Tiene la sesión en un teléfono o tableta viejos? Tal vez prueban solos la contraseña anterior. Cámbiela también allí.',
    ],
  },
}
