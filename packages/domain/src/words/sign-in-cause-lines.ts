import { always, is, type LinesOf } from './cause-line.ts'
import { inBoth } from './clock.ts'
import { ruleWords } from './rule-words.ts'
import { portalAloud, sayLines } from './say-lines.ts'

const oldDevice = {
  en: 'An old phone or tablet may still be trying the old password. Choose a new one, let me sign you out everywhere, and then update it on each device.',
  es: 'Puede que un teléfono o una tableta siga usando la contraseña anterior. Cree una nueva, yo cierro la sesión en todas partes, y después cámbiela en cada aparato.',
}
const passphraseTip = {
  en: 'Let me help you find a password the page will take. Three or four words that don’t belong together work well; please don’t tell me which.',
  es: 'Le ayudo a encontrar una contraseña que la página acepte. Tres o cuatro palabras sin relación entre sí funcionan muy bien; por favor, no me diga cuáles.',
}

/** What was typed at the sign-in page or at choose-a-password, or was not. */
export const signInCauseLines: LinesOf<
  | 'LOCKED_OUT'
  | 'MUST_CHANGE_PENDING'
  | 'PASSWORD_RULES_NOT_MET'
  | 'WRONG_USERNAME'
  | 'DUPLICATE_ACCOUNT'
  | 'WRONG_PASSWORD'
  | 'NO_RECENT_ATTEMPT'
> = {
  LOCKED_OUT: {
    basic: always(sayLines['new-password']),
    standard: (cause, words) => {
      if (is(cause, 'same-device')) return oldDevice
      return is(cause, 'temporary')
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
          }
    },
  },
  DUPLICATE_ACCOUNT: {
    basic: always(sayLines['username-by-email']),
    standard: (cause) =>
      is(cause, 'retired') || is(cause, 'retired-tried')
        ? {
            en: 'You had two logins, and now you need only one. I’ll send the link for the one to keep; please stop using the other.',
            es: 'Usted tenía dos accesos y ahora solo necesita uno. Le mando el enlace del que debe conservar; por favor, ya no use el otro.',
          }
        : sayLines['username-by-email'],
  },
  WRONG_USERNAME: {
    basic: always(sayLines['username-by-email']),
    standard: always({
      en: 'The username that was typed is close, but not quite right. Tell me the one you use and I’ll say yes or no, or I can email it to you.',
      es: 'El nombre de usuario que se escribió es parecido, pero no es exacto. Dígame cuál usa y le digo si está bien, o se lo envío por correo.',
    }),
  },
  WRONG_PASSWORD: {
    basic: always(sayLines['new-password']),
    standard: always({
      en: 'The username is right; the password is not. I can email you a link to choose a new one; nobody here can see the old one.',
      es: 'El nombre de usuario está bien; la contraseña no. Puedo enviarle un enlace para crear una nueva; aquí nadie puede ver la anterior.',
    }),
  },
  PASSWORD_RULES_NOT_MET: {
    basic: always(passphraseTip),
    standard: ({ rule }, _words, policy) => {
      const clause = ruleWords(rule, policy)?.clause
      if (!clause) return passphraseTip
      return {
        en: `The page didn’t take the new password because ${clause.en}. Try three or four words that don’t belong together, and please don’t tell me which.`,
        es: `La página no aceptó la contraseña nueva porque ${clause.es}. Pruebe con tres o cuatro palabras sin relación entre sí, y por favor no me diga cuáles.`,
      }
    },
  },
  MUST_CHANGE_PENDING: {
    basic: always({
      en: 'One step is left: choosing your own password. Please stay on that page until it says you are done, or I can email you a link back to it.',
      es: 'Solo falta un paso: crear su propia contraseña. Quédese en esa página hasta que le diga que terminó, o le mando un enlace por correo para volver.',
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
