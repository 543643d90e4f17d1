import type { Spoken } from '../shared/language.ts'
import type { DocumentType } from '../verify/verification.ts'

/** The moments of looking at a photo ID that have a line of their own. */
export type PhotoIdStep = 'ask' | 'look' | 'not-sure' | 'none-with-them'

/** console-words §2.5. */
export const photoIdWords: Record<PhotoIdStep, { agent: string; say: Spoken }> = {
  ask: {
    agent: 'Government photo ID, not expired.',
    say: {
      en: 'May I see a photo ID, please: a driver’s license, a passport, a consular ID?',
      es: '¿Me permite una identificación con foto: licencia de conducir, pasaporte, matrícula consular?',
    },
  },
  look: {
    agent: 'Face, name, birth date. Hold it only as long as you look.',
    say: {
      en: 'Thank you. I only note what kind of document it is, not its number.',
      es: 'Gracias. Solo anoto qué tipo de documento es, no el número.',
    },
  },
  'not-sure': {
    agent: 'Say this whatever the reason.',
    say: {
      en: 'I’d like a colleague to look with me.',
      es: 'Quisiera que otra persona del equipo lo vea conmigo.',
    },
  },
  'none-with-them': {
    agent: 'Never the only way.',
    say: {
      en: 'That’s all right. We can also call a number on file, if there is one.',
      es: 'No hay problema. También podemos llamar a un número registrado, si lo hay.',
    },
  },
}

/** The kinds of photo ID, for the list. */
export const documentLabels: Record<DocumentType, string> = {
  'drivers-license': 'Driver’s license',
  'state-id': 'State ID',
  passport: 'Passport',
  'passport-card': 'Passport card',
  'permanent-resident-card': 'Permanent resident card',
  'consular-id': 'Consular ID (matrícula consular)',
  'military-id': 'Military ID',
  'tribal-id': 'Tribal ID',
  'school-id': 'School ID with photo (under 18)',
  other: 'Other',
}
