import type { RevokeReason } from '../account/access-link.ts'
import type { Duration } from '../shared/instant.ts'
import type { Spoken } from '../shared/language.ts'
import type { TemporaryLogin, TemporaryLoginState } from '../temporary-login/temporary-login.ts'
import type { WordsAt } from './clock.ts'

const digits: Record<string, Spoken> = {
  '0': { en: 'zero', es: 'cero' },
  '1': { en: 'one', es: 'uno' },
  '2': { en: 'two', es: 'dos' },
  '3': { en: 'three', es: 'tres' },
  '4': { en: 'four', es: 'cuatro' },
  '5': { en: 'five', es: 'cinco' },
  '6': { en: 'six', es: 'seis' },
  '7': { en: 'seven', es: 'siete' },
  '8': { en: 'eight', es: 'ocho' },
  '9': { en: 'nine', es: 'nueve' },
}

/** The word of one digit, as it is read out. */
export const digitWord = (digit: string): Spoken => digits[digit] ?? { en: digit, es: digit }

const aloud = (group: string, language: keyof Spoken): string => {
  const words = [...group].map((digit) => digitWord(digit)[language]).join(', ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** console-words §2.6: said before a code is read out. */
export const codeFirst = (life: Duration, { en, es }: Pick<WordsAt, 'en' | 'es'>): Spoken => ({
  en: `I’ll read you a code. Please take a pen; it works once, for ${en.life(life)}, and only to choose your own password.`,
  es: `Le voy a leer un código. Tenga con qué escribir; sirve una sola vez, por ${es.life(life)}, y solo para crear su propia contraseña.`,
})

/** console-words §2.6: one group of four digits, digit by digit. */
export const codeGroupLine = (group: string): Spoken => ({
  en: `${aloud(group, 'en')}. Shall I say it once more?`,
  es: `${aloud(group, 'es')}. ¿Se lo repito?`,
})

/** console-words §2.6: said once the last group is over and the code is hidden. */
export const codeAfter: Spoken = {
  en: 'On the portal press “I have a code from the clinic” and type it. I can’t see it any more, and I will never ask you for it.',
  es: 'En el portal, oprima “Tengo un código de la clínica” y escríbalo. Yo ya no lo puedo ver, y nunca se lo voy a pedir.',
}

/** console-words §2.6: said with a letter. */
export const letterAfter = (life: Duration, { en, es }: Pick<WordsAt, 'en' | 'es'>): Spoken => ({
  en: `This letter works for ${en.life(life)}. You’ll need it and your birth date; keep it like a key.`,
  es: `Esta carta sirve por ${es.life(life)}. Necesitará la carta y su fecha de nacimiento; guárdela como una llave.`,
})

/** TEMPORARY_LOGIN_EXPIRED of console-words §1.2, from standard on. */
export const codeRanOut = (life: Duration, { en, es }: Pick<WordsAt, 'en' | 'es'>): Spoken => ({
  en: `The code we gave you has run out of time; it works for ${en.life(life)}. I can email a link now, or give you another code after one more check.`,
  es: `El código que le dimos ya venció; sirve por ${es.life(life)}. Puedo enviarle un enlace ahora, o darle otro código después de una verificación más.`,
})

const revokedBecause: Record<RevokeReason, string> = {
  undone: 'taken back',
  bounced: 'the email came back',
  hold: 'on hold',
  'password-chosen': 'a password was chosen another way',
  'contact-changed': 'the contact was changed',
  deactivated: 'switched off',
  consolidated: 'another login is kept',
}

/** console-words §5.4: one line for the state of a temporary login. */
export function temporaryLoginLine(
  login: TemporaryLogin,
  state: TemporaryLoginState,
  { en, now }: WordsAt,
): string {
  const endedAt = login.endedAt ?? now
  switch (state) {
    case 'issued':
      return `Works once, ${en.until(login.expiresAt)}; opens only choose-a-password.`
    case 'used':
      return `${en.wait(login.chooseUntil ?? now)} left to choose one.`
    case 'completed':
      return `Done ${en.at(endedAt)}.`
    case 'expired':
      return login.usedAt === undefined
        ? 'Not used in time. Send a link, or issue a new one.'
        : 'Password not chosen in time. Send a link, or issue a new one.'
    case 'revoked':
      return `Ended ${en.at(endedAt)}: ${revokedBecause[login.revokeReason ?? 'undone']}.`
    case 'superseded':
      return `A newer one was issued ${en.at(endedAt)}.`
    case 'locked':
      return 'Typed wrongly five times. The account is not locked; send a link.'
  }
}
