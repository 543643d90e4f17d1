import type { MailWords } from '../words.ts'

/** Notice: the cap of wrong passwords was reached (P6, P9). The page it points to needs no token. */
export const lockedUntilReset: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'Sign-in is closed for now – {clinic}',
    preheader: 'A new password opens it again.',
    heading: 'Sign-in is closed for now',
    body: [
      'A wrong password was typed many times. To keep your account safe, we closed sign-in.',
      'Choose a new password to open it again.',
      { button: 'Choose a new password', to: 'forgotPage' },
      'Nobody got in. Nothing in your account has changed.',
    ],
  },
  es: {
    subject: 'La entrada está cerrada por ahora – {clinic}',
    preheader: 'Una contraseña nueva la abre otra vez.',
    heading: 'La entrada está cerrada por ahora',
    body: [
      'Alguien escribió mal la contraseña muchas veces. Cerramos la entrada para cuidar su cuenta.',
      'Elija una contraseña nueva para abrirla otra vez.',
      { button: 'Elegir una contraseña nueva', to: 'forgotPage' },
      'Nadie entró. Nada ha cambiado en su cuenta.',
    ],
  },
}
