import type { MailWords } from '../words.ts'

/** Sent when the patient or the desk asked for a link to choose a new password. */
export const reset: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'Choose a new password – {clinic}, {sentClock}',
    preheader: 'The link works until {until}.',
    heading: 'Choose a new password',
    body: [
      'You asked for a new password, or our front desk did it for you.',
      { button: 'Choose a new password', to: 'link' },
      {
        lead: 'The link works until {until}.',
        rest: 'It works once. Older links have stopped.',
      },
      'The page will ask for your date of birth. Nothing changes until you save a new password.',
    ],
  },
  es: {
    subject: 'Elija una contraseña nueva – {clinic}, {sentClock}',
    preheader: 'El enlace funciona hasta {until}.',
    heading: 'Elija una contraseña nueva',
    body: [
      'Usted pidió una contraseña nueva, o nuestra recepción la pidió por usted.',
      { button: 'Elegir una contraseña nueva', to: 'link' },
      {
        lead: 'El enlace funciona hasta {until}.',
        rest: 'Sirve una vez. Los enlaces anteriores ya no funcionan.',
      },
      'La página le pedirá su fecha de nacimiento. Nada cambia hasta que guarde la contraseña nueva.',
    ],
  },
}
