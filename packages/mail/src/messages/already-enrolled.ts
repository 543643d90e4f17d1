import type { MailWords } from '../words.ts'

/** Sent when an invitation was asked for, but the account is open already. */
export const alreadyEnrolled: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'You already have portal access – {clinic}',
    preheader: 'You do not need an invitation. Here is how to get in.',
    heading: 'You already have an account',
    body: [
      'Good news: your portal account is open already, so you do not need an invitation.',
      { button: 'Go to sign in', to: 'signInPage' },
      'Forgot your username or your password? The page helps you with both.',
    ],
  },
  es: {
    subject: 'Usted ya tiene acceso al portal – {clinic}',
    preheader: 'No necesita una invitación. Así puede entrar.',
    heading: 'Usted ya tiene una cuenta',
    body: [
      'Buenas noticias: su cuenta del portal ya está abierta. No necesita una invitación.',
      { button: 'Ir a la página para entrar', to: 'signInPage' },
      '¿Olvidó su nombre de usuario o su contraseña? La página le ayuda con los dos.',
    ],
  },
}
