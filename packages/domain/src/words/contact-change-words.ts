import type { Duration } from '../shared/instant.ts'
import type { Spoken } from '../shared/language.ts'
import { inBoth, type WordsAt } from './clock.ts'

/** console-words §2.6: said before a contact change begins. */
export const changeFirst = (wait: Duration, words: WordsAt): Spoken =>
  wait === 0
    ? {
        en: 'We send a link to the new address, and then a note to the old one. Once you open the link, we use the new address.',
        es: 'Enviamos un enlace a la dirección nueva y después un aviso a la anterior. Cuando usted abra el enlace, usaremos la nueva.',
      }
    : inBoth(
        words,
        (clock) =>
          `We send a link to the new address, and then a note to the old one. Links go to the new address ${clock.from(words.now + wait)}.`,
        (clock) =>
          `Enviamos un enlace a la dirección nueva y después un aviso a la anterior. Los enlaces van a la nueva ${clock.from(words.now + wait)}.`,
      )
