import type { MailWords } from '../words.ts'

/**
 * Sent when the username was asked for and several accounts use the address: usernames stay out of a
 * shared mailbox.
 */
export const usernameReminderShared: MailWords = {
  notMe: 'call',
  en: {
    subject: 'What you asked for – {clinic}',
    preheader: 'Please call us for your username.',
    heading: 'Please call us',
    body: [
      'You asked for your username. More than one account uses this email address. So we do not write usernames here.',
      'Please call us at {phone}. It takes a few minutes. We can also help you use an email address of your own.',
    ],
  },
  es: {
    subject: 'Lo que nos pidió – {clinic}',
    preheader: 'Llámenos para saber su nombre de usuario.',
    heading: 'Por favor, llámenos',
    body: [
      'Usted pidió su nombre de usuario. Más de una cuenta usa este correo. Por eso no escribimos nombres de usuario aquí.',
      'Llámenos al {phone}. Toma pocos minutos. También le ayudamos a usar un correo solo suyo.',
    ],
  },
}
