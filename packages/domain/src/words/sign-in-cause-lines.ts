import { always, is, type LinesOf } from './cause-line.ts'
import { inBoth } from './clock.ts'
import { portalAloud, sayLines } from './say-lines.ts'

/** What was typed at the sign-in page or at choose-a-password, or was not. */
export const signInCauseLines: LinesOf<'LOCKED_OUT' | 'WRONG_PASSWORD' | 'NO_RECENT_ATTEMPT'> = {
  LOCKED_OUT: {
    basic: always(sayLines['new-password']),
    standard: (cause, words) =>
      is(cause, 'temporary')
        ? inBoth(
            words,
            ({ until }) =>
              `Sign-in is locked ${until(cause.until ?? words.now)} because of too many tries. I can email you a link to choose a new password, and that opens it right away.`,
            ({ until }) =>
              `El acceso está bloqueado ${until(cause.until ?? words.now)} por demasiados intentos. Puedo enviarle un enlace para crear una contraseña nueva, y con eso se abre de inmediato.`,
          )
        : {
            en: 'Sign-in is locked because of too many tries. I can email you a link to choose a new password, and that opens it right away.',
            es: 'El acceso está bloqueado por demasiados intentos. Puedo enviarle un enlace para crear una contraseña nueva, y con eso se abre de inmediato.',
          },
  },
  WRONG_PASSWORD: {
    basic: always(sayLines['new-password']),
    standard: always({
      en: 'The username is right; the password is not. I can email you a link to choose a new one; nobody here can see the old one.',
      es: 'El nombre de usuario está bien; la contraseña no. Puedo enviarle un enlace para crear una nueva; aquí nadie puede ver la anterior.',
    }),
  },
  NO_RECENT_ATTEMPT: {
    basic: (_, { clinic }) => {
      const portal = portalAloud(clinic.portalOrigin)
      return {
        en: `I don’t see a try to sign in since yesterday, so it may be a different page or app. Let’s type the address together: ${portal.en}.`,
        es: `No veo intentos de entrar desde ayer, así que quizá sea otra página o aplicación. Escribamos la dirección paso a paso: ${portal.es}.`,
      }
    },
  },
}
