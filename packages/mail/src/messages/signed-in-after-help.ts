import type { MailWords } from '../words.ts'

/** Notice: the first sign-in after the desk helped (P9). */
export const signedInAfterHelp: MailWords = {
  notMe: 'if-this',
  en: {
    subject: 'You are back in your portal – {clinic}',
    preheader: 'If this was you, there is nothing to do.',
    heading: 'You are back in',
    body: [
      'Someone signed in to your portal account {at}, after our front desk helped.',
      'If this was you, there is nothing to do. Sign out on phones and computers that you share.',
    ],
  },
  es: {
    subject: 'Ya volvió a entrar en su portal – {clinic}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Ya volvió a entrar',
    body: [
      'Alguien entró en su cuenta del portal {at}, después de la ayuda de nuestra recepción.',
      'Si fue usted, no tiene que hacer nada. Cierre su sesión en los teléfonos y computadoras que comparte.',
    ],
  },
}
