import type { MailWords } from '../words.ts'

/** Notice: an inactive account or one on hold was opened; the reset link follows as its own mail. */
export const openAgain: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'Your portal account is open again – {clinic}',
    preheader: 'One step is left: choose a new password.',
    heading: 'Your account is open again',
    body: [
      'Your portal account is open again. One step is left: choose a new password.',
      'We sent you the link in its own email. It can take 1 to 5 minutes.',
    ],
  },
  es: {
    subject: 'Su cuenta del portal está abierta otra vez – {clinic}',
    preheader: 'Falta un paso: elija una contraseña nueva.',
    heading: 'Su cuenta está abierta otra vez',
    body: [
      'Su cuenta del portal está abierta otra vez. Falta un paso: elija una contraseña nueva.',
      'Le enviamos el enlace en otro correo. Puede tardar de 1 a 5 minutos.',
    ],
  },
}
