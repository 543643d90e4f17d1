import type { Spoken } from '@portal-desk/domain'

/**
 * The ways a mail ends for a patient who had nothing to do with it. `call` names the phone for good, because a
 * mail with a username carries no link (M1); the others may point to a page that reports it.
 */
export type NotMe =
  | 'ask'
  | 'call'
  | 'if-this'
  | 'if-this-freezes'
  | 'if-that-freezes'
  | 'if-that-stops-the-code'

const askToCall: Spoken = {
  en: 'Was this not you? Call us at {phone}.',
  es: '¿No fue usted? Llámenos al {phone}.',
}
const ifThis: Spoken = {
  en: 'If this was not you, call us at {phone} now.',
  es: 'Si no fue usted, llámenos al {phone} ahora.',
}

/** Every sentence about "this wasn't me" stands here and nowhere else, so that its way changes in one place. */
export const notMeWords: Record<NotMe, Spoken> = {
  ask: askToCall,
  call: askToCall,
  'if-this': ifThis,
  'if-this-freezes': ifThis,
  'if-that-freezes': {
    en: 'If that was not you, call us at {phone}.',
    es: 'Si no fue usted, llámenos al {phone}.',
  },
  'if-that-stops-the-code': {
    en: 'If that was not you, call us at {phone} now. We will stop the code right away.',
    es: 'Si no fue usted, llámenos al {phone} ahora. Detendremos el código enseguida.',
  },
}
