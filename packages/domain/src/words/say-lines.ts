import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'

/** The shared lines of console-words §1.1: the same bytes wherever they are said, on purpose (domain §4, Settled). */
export type SayLineId =
  | 'before-check'
  | 'not-verified'
  | 'one-more-check'
  | 'put-through'
  | 'one-moment'
  | 'on-file-only'
  | 'other-way'
  | 'new-password'
  | 'username-by-email'
  | 'noted'

/** Lines that need nothing filled in (console-words §1). */
export const sayLines: Record<SayLineId, Spoken> = {
  'before-check': {
    en: 'I’d like to help you get in. First I need to ask a few questions, to keep every patient’s information safe.',
    es: 'Con gusto le ayudo a entrar. Primero necesito hacerle unas preguntas, para proteger la información de todos los pacientes.',
  },
  'not-verified': {
    en: 'I can’t go further with these answers. I can try a number on file, if there is one, ask a supervisor, or see you here with a photo ID.',
    es: 'Con estas respuestas no puedo seguir. Puedo llamar a un número registrado, si lo hay, consultar a supervisión, o atenderle aquí con una identificación con foto.',
  },
  'one-more-check': {
    en: 'I need one more check before I can do that. It takes about a minute.',
    es: 'Necesito hacer una verificación más antes de ese paso. Toma más o menos un minuto.',
  },
  'put-through': {
    en: 'I’ll put you through to a colleague; one moment, please.',
    es: 'Le comunico con otra persona del equipo; un momento, por favor.',
  },
  'one-moment': {
    en: 'One moment, please. My screen is catching up.',
    es: 'Un momento, por favor. Mi pantalla se está actualizando.',
  },
  'on-file-only': {
    en: 'Our emails go only to the address we have. If that may be an old one, tell me, and we can change it after one more check.',
    es: 'Nuestros correos solo van a la dirección que tenemos registrada. Si cree que es una dirección anterior, dígame y la cambiamos después de una verificación más.',
  },
  'other-way': {
    en: 'I can’t send this by email from here. Let’s find another way that works for you.',
    es: 'No puedo enviárselo por correo desde aquí. Busquemos otra manera que le funcione.',
  },
  'new-password': {
    en: 'The quickest way in is a new password. I can email you a link for it, and it also clears any pause after too many tries.',
    es: 'Lo más rápido es crear una contraseña nueva. Puedo enviarle un enlace por correo, y eso también quita cualquier bloqueo por demasiados intentos.',
  },
  noted: {
    en: 'Thank you for telling us. We’ll take care of it.',
    es: 'Gracias por avisarnos. Nos encargamos.',
  },
  'username-by-email': {
    en: 'Let’s make sure you have the right username. I can email it to the address we have.',
    es: 'Asegurémonos de que tiene el nombre de usuario correcto. Puedo enviárselo al correo que tenemos registrado.',
  },
}

/** *colleague*: the one line of every sensitive cause, from basic on (console-words §0, rule 2). */
export const colleagueLine = ({ clinic }: WordsAt): Spoken => ({
  en: `I need a colleague for this step. You can stay on the line, or call ${clinic.phone} and ask for a supervisor.`,
  es: `Para este paso necesito la ayuda de otra persona del equipo. Puede esperar en la línea, o llamar al ${clinic.phone} y pedir hablar con supervisión.`,
})

/** *general-help*: true for everyone, so it may always be said; never chosen by a diagnosis. */
export const generalHelpLine = ({ clinic }: WordsAt): Spoken => {
  const portal = portalAloud(clinic.portalOrigin)
  return {
    en: `Our portal is at ${portal.en}. On that page, Forgot password and Forgot username work day and night, for everyone.`,
    es: `Nuestro portal está en ${portal.es}. En esa página, las opciones de contraseña olvidada y usuario olvidado funcionan a toda hora, para todos.`,
  }
}

const signs: Record<string, Spoken> = {
  '.': { en: ' dot ', es: ' punto ' },
  '-': { en: ' dash ', es: ' guion ' },
  ':': { en: ' colon ', es: ' dos puntos ' },
  '/': { en: ' slash ', es: ' barra ' },
}

/** The portal's address as it is spelled aloud: "portal dot lakeside dot org" (a port, if there is one, too). */
export function portalAloud(origin: string): Spoken {
  const host = origin.replace(/^https?:\/\//, '')
  const aloud = (language: keyof Spoken) => host.replace(/[.:/-]/g, (sign) => signs[sign]?.[language] ?? sign)
  return { en: aloud('en'), es: aloud('es') }
}
