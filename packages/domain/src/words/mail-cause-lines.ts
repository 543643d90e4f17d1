import type { Instant } from '../shared/instant.ts'
import type { Spoken } from '../shared/language.ts'
import { always, is, type LinesOf } from './cause-line.ts'
import { inBoth, type WordsAt } from './clock.ts'
import { sayLines } from './say-lines.ts'
import { unblockSay } from './unblock-say.ts'
import { watchSay } from './watch-say.ts'

const newNumberLine = (until: Instant, words: WordsAt): Spoken =>
  inBoth(
    words,
    ({ from }) =>
      `We use your new number ${from(until)}; until then, the old one. If you can’t wait, come in with a photo ID; we may use it today.`,
    ({ from }) =>
      `Usamos su número nuevo ${from(until)}; hasta entonces, el anterior. Si le urge, venga con una identificación con foto y quizá lo podamos usar hoy mismo.`,
  )

/** The address and what was mailed to it. */
export const mailCauseLines: LinesOf<
  | 'NO_EMAIL_ON_FILE'
  | 'SHARED_EMAIL'
  | 'MAIL_SUPPRESSED'
  | 'EMAIL_OUTDATED'
  | 'MAIL_IN_SPAM_OR_DELAYED'
  | 'CONTACT_CHANGE_COOLING'
> = {
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
  SHARED_EMAIL: {
    basic: always({
      en: 'If several people use that mailbox, each email opens only one login. Open the newest one while we talk, and enter your own birth date.',
      es: 'Si varias personas usan ese correo, cada mensaje abre un solo acceso. Abra el más reciente mientras hablamos y ponga su propia fecha de nacimiento.',
    }),
  },
  MAIL_SUPPRESSED: {
    basic: always(sayLines['other-way']),
    standard: (cause) => {
      if (is(cause, 'complaint')) return unblockSay.complaint
      return is(cause, 'blocked') ? unblockSay.blocked : sayLines['other-way']
    },
  },
  EMAIL_OUTDATED: {
    basic: always(sayLines['on-file-only']),
    standard: (cause) => {
      if (is(cause, 'came-back'))
        return {
          en: 'The emails we send you come back to us. We can change the address after one more check.',
          es: 'Los correos que le enviamos nos llegan de vuelta. Podemos cambiar la dirección después de una verificación más.',
        }
      if (!is(cause, 'nothing-opened')) return sayLines['on-file-only']
      return {
        en: 'Nobody seems to have opened our emails for a long time. Do you still use the address you gave us?',
        es: 'Parece que desde hace mucho nadie abre nuestros correos. ¿Todavía usa la dirección que nos dio?',
      }
    },
  },
  CONTACT_CHANGE_COOLING: {
    basic: always(sayLines['on-file-only']),
    standard: (cause, words) =>
      is(cause, 'new-number')
        ? newNumberLine(cause.until ?? words.now, words)
        : inBoth(
            words,
            ({ from }) =>
              `Links go to your new address ${from(cause.until ?? words.now)}; until then, to the old one. If you can’t wait, come in with a photo ID; we may use it today.`,
            ({ from }) =>
              `Los enlaces van a su dirección nueva ${from(cause.until ?? words.now)}; hasta entonces van a la anterior. Si le urge, venga con una identificación con foto y quizá la podamos usar hoy mismo.`,
          ),
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
}
