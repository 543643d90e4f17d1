import type { MailWords } from '../words.ts'

/** Notice: the desk gave a one-time code to a caller (P9). */
export const temporaryLogin: MailWords = {
  notMe: 'if-that-stops-the-code',
  en: {
    subject: 'We gave out a sign-in code – {clinic}',
    preheader: 'If you just talked with us, there is nothing to do.',
    heading: 'We gave out a code for your account',
    body: [
      '{At} our front desk gave a one-time code for your portal account. We gave it to a caller who passed our checks.',
      'If that was you, there is nothing to do. The code works until {until}. It only lets you choose a new password.',
    ],
  },
  es: {
    subject: 'Dimos un código para entrar – {clinic}',
    preheader: 'Si acaba de hablar con nosotros, no tiene que hacer nada.',
    heading: 'Dimos un código para su cuenta',
    body: [
      '{At} nuestra recepción dio un código de un solo uso para su cuenta del portal. Se lo dimos a una persona que pasó nuestra revisión.',
      'Si fue usted, no tiene que hacer nada. El código funciona hasta {until}. Solo sirve para elegir una contraseña nueva.',
    ],
  },
}
