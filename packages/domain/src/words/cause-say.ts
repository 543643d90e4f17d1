import type { Cause, CauseCode } from '../diagnose/cause.ts'
import type { Policy } from '../settings/policy.ts'
import type { Spoken } from '../shared/language.ts'
import type { Assurance } from '../verify/verification.ts'
import { always, type LinesOf } from './cause-line.ts'
import type { WordsAt } from './clock.ts'
import { codeRanOut } from './code-words.ts'
import { inactiveSay } from './inactive-say.ts'
import { outageSay } from './incident-words.ts'
import { linkCauseLines } from './link-cause-lines.ts'
import { mailCauseLines } from './mail-cause-lines.ts'
import { proxyCauseLines } from './proxy-cause-lines.ts'
import { colleagueLine, sayLines } from './say-lines.ts'
import { signInCauseLines } from './sign-in-cause-lines.ts'

/** console-words §1.2: what may be said about a cause, at its level and above. */
const lines: LinesOf<CauseCode> = {
  SERVICE_OUTAGE: { basic: (_, words) => outageSay('basic', words) },
  ...linkCauseLines,
  ...mailCauseLines,
  ...proxyCauseLines,
  ...signInCauseLines,
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
  TEMPORARY_LOGIN_EXPIRED: {
    basic: always(sayLines['new-password']),
    standard: (_, words, { temporaryLoginLife }) => codeRanOut(temporaryLoginLife, words),
  },
  NO_CAUSE_FOUND: { basic: always(sayLines['new-password']) },
}

/** The sentence for a cause at this level: the line of the highest level earned, never a higher one. */
export function causeSay(
  cause: Cause,
  level: Exclude<Assurance, 'none'>,
  policy: Policy,
  words: WordsAt,
): Spoken {
  const { basic, standard, strong } = lines[cause.code]
  const line =
    level === 'strong' ? (strong ?? standard ?? basic) : level === 'standard' ? (standard ?? basic) : basic
  return line(cause, words, policy)
}
