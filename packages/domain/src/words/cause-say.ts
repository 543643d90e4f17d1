import type { Cause, CauseCode, CauseVariant } from '../diagnose/cause.ts'
import type { Policy } from '../settings/policy.ts'
import type { Spoken } from '../shared/language.ts'
import type { Assurance } from '../verify/verification.ts'
import { inBoth, type WordsAt } from './clock.ts'
import { inactiveSay } from './inactive-say.ts'
import { colleagueLine, portalAloud, sayLines } from './say-lines.ts'
import { watchSay } from './watch-say.ts'

type Earned = Exclude<Assurance, 'none'>
type Line = (cause: Cause, words: WordsAt, policy: Policy) => Spoken
/** Lines by the level that earns them; a level without its own says the line below it. */
type Lines = { basic: Line; standard?: Line; strong?: Line }

const always =
  (spoken: Spoken): Line =>
  () =>
    spoken
const is = (cause: Cause, variant: CauseVariant): boolean => cause.variant === variant

/** console-words §1.2: what may be said about a cause, at its level and above. */
const lines: Record<CauseCode, Lines> = {
  NOT_ENROLLED: {
    basic: always({
      en: 'You don’t have a portal login yet. I can email an invitation to the address we have, and you set it up from there.',
      es: 'Todavía no tiene acceso al portal. Puedo enviar una invitación al correo que tenemos registrado, y desde ahí usted lo activa.',
    }),
  },
  INVITE_PENDING: {
    basic: (cause, words) =>
      is(cause, 'on-its-way')
        ? watchSay.queued
        : inBoth(
            words,
            ({ at, until }) =>
              `We emailed your invitation ${at(cause.at ?? words.now)}, and it works ${until(cause.until ?? words.now)}. Please open the newest email from ${words.clinic.name}, or I can send a fresh one now.`,
            ({ at, until }) =>
              `Le enviamos la invitación por correo ${at(cause.at ?? words.now)} y sirve ${until(cause.until ?? words.now)}. Abra el correo más reciente de ${words.clinic.name}, o le mando otra ahora mismo.`,
          ),
  },
  INVITE_EXPIRED: {
    basic: (_, words, { invitationLife }) =>
      inBoth(
        words,
        ({ life }) =>
          `The invitation we sent has run out of time. I can send a new one to the address we have; it works for ${life(invitationLife)}.`,
        ({ life }) =>
          `La invitación que le enviamos ya venció. Puedo mandar una nueva al correo que tenemos registrado; sirve por ${life(invitationLife)}.`,
      ),
  },
  NO_EMAIL_ON_FILE: {
    basic: always({
      en: 'I can’t send this by email yet. You can pick up a printed code at our front desk, or we can add an email address after one more check.',
      es: 'Por ahora no puedo enviárselo por correo. Puede recoger un código impreso en recepción, o podemos agregar un correo electrónico después de una verificación más.',
    }),
    standard: always({
      en: 'We have no email address for you. You can pick up a printed code at our front desk, or we can add an address after one more check.',
      es: 'No tenemos ningún correo electrónico suyo. Puede recoger un código impreso en recepción, o podemos agregar un correo después de una verificación más.',
    }),
  },
  MAIL_IN_SPAM_OR_DELAYED: {
    basic: (cause, words) => {
      if (is(cause, 'on-its-way')) return watchSay.deferred
      return is(cause, 'younger')
        ? inBoth(
            words,
            ({ at }) =>
              `The email left us ${at(cause.at ?? words.now)}, and it can take up to five minutes. Please look in spam, junk and promotions too; I’ll stay with you.`,
            ({ at }) =>
              `El correo salió de aquí ${at(cause.at ?? words.now)} y puede tardar hasta cinco minutos. Revise también spam, correo no deseado y promociones; aquí le espero.`,
          )
        : inBoth(
            words,
            ({ at }) =>
              `The email left us ${at(cause.at ?? words.now)} and hasn’t been opened yet. Please search your mailbox for ${words.clinic.name}, in spam and promotions too; otherwise I can send a new one.`,
            ({ at }) =>
              `El correo salió de aquí ${at(cause.at ?? words.now)} y todavía no se ha abierto. Búsquelo con el nombre ${words.clinic.name}, también en spam y promociones; si no está, le mando otro.`,
          )
    },
  },
  WRONG_PASSWORD: {
    basic: always(sayLines['new-password']),
    standard: always({
      en: 'The username is right; the password is not. I can email you a link to choose a new one; nobody here can see the old one.',
      es: 'El nombre de usuario está bien; la contraseña no. Puedo enviarle un enlace para crear una nueva; aquí nadie puede ver la anterior.',
    }),
  },
  LINK_SUPERSEDED: {
    basic: (cause, words) =>
      inBoth(
        words,
        ({ at }) =>
          `That link was replaced by a newer one, sent ${at(cause.at ?? words.now)}. Please open the newest email from ${words.clinic.name} and leave the older ones.`,
        ({ at }) =>
          `Ese enlace fue reemplazado por uno más nuevo, que enviamos ${at(cause.at ?? words.now)}. Abra el correo más reciente de ${words.clinic.name} y deje los anteriores.`,
      ),
  },
  LINK_USED: {
    basic: always({
      en: 'That link has already been used to choose a password. If that was you, sign in with the new one; if not, tell me now and I’ll protect the account.',
      es: 'Ese enlace ya se usó para crear una contraseña. Si fue usted, entre con la nueva; si no, dígame ahora mismo y protejo la cuenta.',
    }),
  },
  LINK_EXPIRED: {
    basic: (_, words, { resetLife }) =>
      inBoth(
        words,
        ({ life }) =>
          `That link has run out of time; a link works for ${life(resetLife)}. I can send a new one to the address we have.`,
        ({ life }) =>
          `Ese enlace ya venció; un enlace sirve por ${life(resetLife)}. Puedo mandar uno nuevo al correo que tenemos registrado.`,
      ),
  },
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
  ON_HOLD: {
    basic: (_, words) => colleagueLine(words),
    strong: always({
      en: 'Access is paused to protect your information. With a supervisor I can open it now, and then you choose a new password.',
      es: 'El acceso está en pausa para proteger su información. Con ayuda de supervisión puedo abrirlo ahora, y después usted crea una contraseña nueva.',
    }),
  },
  INACTIVE: {
    basic: (cause, words) => inactiveSay(cause.variant, 'basic', words),
    standard: (cause, words) => inactiveSay(cause.variant, 'standard', words),
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
  NO_CAUSE_FOUND: { basic: always(sayLines['new-password']) },
}

/** The sentence for a cause at this level: the line of the highest level earned, never a higher one. */
export function causeSay(cause: Cause, level: Earned, policy: Policy, words: WordsAt): Spoken {
  const { basic, standard, strong } = lines[cause.code]
  const line =
    level === 'strong' ? (strong ?? standard ?? basic) : level === 'standard' ? (standard ?? basic) : basic
  return line(cause, words, policy)
}
