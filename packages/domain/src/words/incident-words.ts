import type { ExpectedEnd } from '../incidents/expected-end.ts'
import type { IncidentReason } from '../incidents/incident.ts'
import type { Spoken } from '../shared/language.ts'
import type { Assurance } from '../verify/verification.ts'
import { inBoth, type WordsAt } from './clock.ts'

export const incidentLabels: Record<IncidentReason, string> = {
  'portal-down': 'The portal does not answer',
  'sign-in-fails': 'Signing in does not work',
  'portal-slow': 'The portal is very slow',
  'mail-late': 'Email leaves late',
  'planned-work': 'Planned work',
}

export const expectedEndLabels: Record<ExpectedEnd, string> = {
  'half-hour': 'In half an hour',
  'one-hour': 'In an hour',
  'two-hours': 'In two hours',
  'four-hours': 'In four hours',
  'one-day': 'In a day',
  'not-known': 'Nobody knows yet',
}

/** console-words §1.2: true for everyone, so it may be said before any check. */
export const outageSay = (level: Assurance, words: WordsAt): Spoken =>
  level === 'none'
    ? inBoth(
        words,
        ({ later }) =>
          `The portal has a problem right now, and we are working on it. It isn’t anything you did; please try again ${later()}.`,
        ({ later }) =>
          `El portal tiene un problema en este momento y ya lo estamos arreglando. No es nada que usted haya hecho; intente de nuevo ${later()}, por favor.`,
      )
    : {
        en: 'The portal has a problem right now, and we are working on it. I can put you on our list, and we’ll call you when it works again.',
        es: 'El portal tiene un problema en este momento y ya lo estamos arreglando. Puedo anotarle en la lista y le llamamos cuando vuelva a funcionar.',
      }
