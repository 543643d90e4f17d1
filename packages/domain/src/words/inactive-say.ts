import type { CauseVariant } from '../diagnose/cause.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'
import { colleagueLine, sayLines } from './say-lines.ts'

/** Deceased, dismissed and privacy sound like a hold and like each other (console-words §0, rule 2). */
const sensitive: readonly (CauseVariant | undefined)[] = ['deceased', 'dismissed', 'privacy']

/** What standard has earned to hear about the other reasons. */
const atStandard = new Map<CauseVariant, Spoken>([
  [
    'dormant',
    {
      en: 'Your login was switched off because it wasn’t used for a long time. I can switch it on and email you a link to choose a new password.',
      es: 'Su acceso se desactivó porque no se usó en mucho tiempo. Puedo activarlo y enviarle un enlace para crear una contraseña nueva.',
    },
  ],
  [
    'moved',
    {
      en: 'Your login was switched off because we understood you had moved to another clinic. If you are with us, I can switch it on again.',
      es: 'Su acceso se desactivó porque entendimos que se había cambiado de clínica. Si sigue con nosotros, puedo activarlo otra vez.',
    },
  ],
  [
    'duplicate',
    {
      en: 'This login was switched off because you have another one with us. I’ll send the link for the one to keep.',
      es: 'Este acceso se desactivó porque usted tiene otro con nosotros. Le mando el enlace del que debe conservar.',
    },
  ],
  [
    'minor-aged-out',
    {
      en: 'A young person’s login ends on the birthday that makes them an adult. I can invite you to your own, at your own email address.',
      es: 'El acceso de menores termina al cumplir la mayoría de edad. Puedo enviarle una invitación para tener el suyo, en su propio correo.',
    },
  ],
])

/** INACTIVE by reason and level (console-words §1.2). */
export function inactiveSay(
  variant: CauseVariant | undefined,
  level: 'basic' | 'standard',
  words: WordsAt,
): Spoken {
  if (sensitive.includes(variant)) return colleagueLine(words)
  const told = level === 'standard' && variant !== undefined ? atStandard.get(variant) : undefined
  return told ?? sayLines['one-more-check']
}
