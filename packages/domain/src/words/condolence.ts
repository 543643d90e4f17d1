import type { Spoken } from '../shared/language.ts'

/** "The patient has died" (console-words §2.7): kind, and nothing of the record in it. */
export const condolence: Spoken = {
  en: 'I’m very sorry for your loss. A colleague who looks after records will help you; I’ll put you through.',
  es: 'Lamento mucho su pérdida. Le va a ayudar la persona que se encarga de los expedientes; le comunico.',
}
