import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'
import { sayLines } from './say-lines.ts'

export type WatchMoment =
  | 'queued'
  | 'handed-over'
  | 'deferred'
  | 'unreachable'
  | 'came-back'
  | 'opened'
  | 'detail-did-not-match'
  | 'link-closed'
  | 'run-out'
  | 'taken-back'
  | 'ended-otherwise'
  | 'password-refused'
  | 'password-chosen'
  | 'signed-in'

/** console-words §1.5, said while the caller waits: after a remedy, so to a caller at basic or more. */
export const watchSay: Record<WatchMoment, Spoken> = {
  queued: {
    en: 'I’ve started it. The email leaves in a moment.',
    es: 'Ya lo pedí. El correo sale en un momento.',
  },
  'handed-over': {
    en: 'It has left us. It can take up to five minutes; please look in spam and promotions too.',
    es: 'Ya salió de aquí. Puede tardar hasta cinco minutos; revise también spam y promociones.',
  },
  deferred: {
    en: 'It needs a little longer than usual. We keep trying; nothing is lost.',
    es: 'Está tardando un poco más de lo normal. Seguimos intentando; no se pierde nada.',
  },
  unreachable: {
    en: 'It will take a few minutes longer; nothing is lost.',
    es: 'Va a tardar unos minutos más; no se pierde nada.',
  },
  'came-back': sayLines['other-way'],
  opened: {
    en: 'The link is open. Enter your birth date, choose a password, and please don’t say it aloud.',
    es: 'El enlace ya se abrió. Ponga su fecha de nacimiento, cree una contraseña y, por favor, no la diga en voz alta.',
  },
  'detail-did-not-match': {
    en: 'Please check the birth date on the page: month, day and year.',
    es: 'Revise la fecha de nacimiento en la página: mes, día y año.',
  },
  'link-closed': {
    en: 'That link is closed now. I’ll send you a new one.',
    es: 'Ese enlace ya se cerró. Le mando uno nuevo.',
  },
  'run-out': {
    en: 'That link has run out of time. I can send a new one to the address we have.',
    es: 'Ese enlace ya venció. Puedo mandar uno nuevo al correo que tenemos registrado.',
  },
  'taken-back': {
    en: 'I’ve stopped that link. If the email arrives, please leave it; I’ll find the right way for you.',
    es: 'Ya detuve ese enlace. Si le llega el correo, no lo use; busco la manera correcta para usted.',
  },
  'ended-otherwise': sayLines['one-moment'],
  'password-refused': {
    en: 'Let me help you find a password the page will take. Three or four words that don’t belong together work well; please don’t tell me which.',
    es: 'Le ayudo a encontrar una contraseña que la página acepte. Tres o cuatro palabras sin relación entre sí funcionan muy bien; por favor, no me diga cuáles.',
  },
  'password-chosen': {
    en: 'Your new password is saved. Please sign in with it now.',
    es: 'Su contraseña nueva quedó guardada. Ahora entre con ella, por favor.',
  },
  'signed-in': {
    en: 'You’re in. Is there anything else I can do for you?',
    es: 'Ya entró. ¿Le puedo ayudar en algo más?',
  },
}

/** Nobody knows for how long: the mail server takes none of our mail until a setting is put right. */
export const mailIsNotTaken: Spoken = {
  en: 'Our email is not working right now. What we prepared is saved and leaves when it works again; nothing is lost.',
  es: 'Nuestro correo no funciona en este momento. Lo que preparamos queda guardado y sale cuando vuelva a funcionar; no se pierde nada.',
}

/** After five minutes without an opening. */
export const searchYourMailbox = ({ clinic }: WordsAt): Spoken => ({
  en: `Please search your mailbox for ${clinic.name}. If you have several mailboxes, look in each one.`,
  es: `Busque ${clinic.name} en su correo. Si tiene varios correos, revise todos.`,
})

/** Which rule refused the password, from standard on; `clause` comes after "because" (console-words §1.2, §1.4). */
export const refusedBecause = (clause: Spoken): Spoken => ({
  en: `The page didn’t take the new password because ${clause.en}. Try three or four words that don’t belong together, and please don’t tell me which.`,
  es: `La página no aceptó la contraseña nueva porque ${clause.es}. Pruebe con tres o cuatro palabras sin relación entre sí, y por favor no me diga cuáles.`,
})
