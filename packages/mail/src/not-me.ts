import type { Spoken } from '@portal-desk/domain'

/**
 * The ways a mail ends for a patient who had nothing to do with it. `call` names the phone, because a mail with a
 * username carries no link (M1); the others lead to the page that reports it.
 */
export type NotMe =
  | 'ask'
  | 'call'
  | 'if-this'
  | 'if-this-freezes'
  | 'if-that-freezes'
  | 'if-that-stops-the-code'
  | 'if-this-and-call'
  | 'not-for-you'

/** What the way to the page is called, in the mail as on the page. */
export const thisWasNotMe: Spoken = { en: 'This wasn’t me', es: 'No fui yo' }

/** What a stranger's way to say so is called. */
export const notForMe: Spoken = { en: 'This is not for me', es: 'Esto no es para mí' }

/** Every sentence about "this wasn't me" stands here and nowhere else, so that its way changes in one place. */
export const notMeWords: Record<NotMe, Spoken> = {
  ask: { en: 'You did not expect this?', es: '¿No lo esperaba?' },
  call: {
    en: 'Was this not you? Call us at {phone}.',
    es: '¿No fue usted? Llámenos al {phone}.',
  },
  'if-this': {
    en: 'If this was not you, press “This wasn’t me” now.',
    es: 'Si no fue usted, toque “No fui yo” ahora.',
  },
  'if-this-freezes': {
    en: 'If this was not you, press “This wasn’t me” now. It freezes the account until you talk to us.',
    es: 'Si no fue usted, toque “No fui yo” ahora. Así la cuenta queda congelada hasta que hable con nosotros.',
  },
  'if-that-freezes': {
    en: 'If that was not you, press “This wasn’t me”. It freezes the account until you talk to us.',
    es: 'Si no fue usted, toque “No fui yo”. Así la cuenta queda congelada hasta que hable con nosotros.',
  },
  'if-this-and-call': {
    en: 'If this was not you, press “This wasn’t me” now and call us.',
    es: 'Si no fue usted, toque “No fui yo” ahora y llámenos.',
  },
  // For a stranger at an address that was written down wrongly: there is nothing of theirs to report.
  'not-for-you': {
    en: 'Not for you? Tell us here and we will not write to you again.',
    es: '¿No es para usted? Díganoslo aquí y no le escribiremos más.',
  },
  'if-that-stops-the-code': {
    en: 'If that was not you, press “This wasn’t me” now. It stops the code right away.',
    es: 'Si no fue usted, toque “No fui yo” ahora. Eso detiene el código enseguida.',
  },
}
