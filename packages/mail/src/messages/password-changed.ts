import type { MailWords } from '../words.ts'

/** Notice: a new password was saved (P8, P9). */
export const passwordChanged: MailWords = {
  notMe: 'if-this-freezes',
  en: {
    subject: 'Your password was changed – {clinic}',
    preheader: 'If this was you, there is nothing to do.',
    heading: 'Your password was changed',
    body: [
      'A new password was saved for your portal account {at}.',
      'If this was you, there is nothing to do. You were signed out everywhere else, and older links and codes have stopped.',
    ],
  },
  es: {
    subject: 'Su contraseña cambió – {clinic}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Su contraseña cambió',
    body: [
      'Se guardó una contraseña nueva para su cuenta del portal {at}.',
      'Si fue usted, no tiene que hacer nada. Cerramos su sesión en los demás equipos. Los enlaces y códigos anteriores ya no funcionan.',
    ],
  },
}
