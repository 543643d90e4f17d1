import type { MailWords } from '../words.ts'

/** Sent when the desk invites, or sends the invitation again. */
export const invitation: MailWords = {
  notMe: 'ask',
  en: {
    subject: 'Your portal access – {clinic}, {sentClock}',
    preheader: 'Choose a password to get started. The link works until {until}.',
    heading: 'Welcome to the patient portal',
    body: [
      'We have opened a patient portal account for you. To start, choose a password.',
      { button: 'Choose a password', to: 'link' },
      {
        lead: 'The link works until {until}.',
        rest: 'It works once. If we sent you one before, that one has stopped.',
      },
      'The page will ask for your date of birth. This keeps your account yours.',
    ],
  },
  es: {
    subject: 'Su acceso al portal – {clinic}, {sentClock}',
    preheader: 'Elija una contraseña para empezar. El enlace funciona hasta {until}.',
    heading: 'Le damos la bienvenida al portal',
    body: [
      'Abrimos una cuenta del portal del paciente para usted. Para empezar, elija una contraseña.',
      { button: 'Elegir una contraseña', to: 'link' },
      {
        lead: 'El enlace funciona hasta {until}.',
        rest: 'Sirve una vez. Si antes le enviamos otro, ese ya no funciona.',
      },
      'La página le pedirá su fecha de nacimiento. Así la cuenta es solo suya.',
    ],
  },
}
