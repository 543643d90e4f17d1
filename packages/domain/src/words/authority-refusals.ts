import { agedOutSay } from './aged-out-say.ts'
import { birthWords } from './person-words.ts'
import type { RefusalTexts } from './refusal-text.ts'

/** console-words §3.3: acting for someone else. */
export const authorityRefusals: RefusalTexts<
  | 'patient-not-named'
  | 'patient-consent-first'
  | 'authority-not-on-file'
  | 'authority-ended'
  | 'authority-aged-out'
> = {
  'patient-not-named': {
    badge: 'Name the patient',
    agent: 'Find the patient they call about, with two details. Tell the caller neither yes nor no.',
    caller: {
      en: 'Thank you. Now the patient’s details, please: their full name and date of birth.',
      es: 'Gracias. Ahora los datos del paciente, por favor: su nombre completo y fecha de nacimiento.',
    },
  },
  'patient-consent-first': {
    badge: 'Needs consent',
    agent: 'The patient must answer the questions and agree. Record it, then go on.',
    caller: {
      en: 'May I hear it from the patient, please?',
      es: '¿Me lo puede decir el paciente, por favor?',
    },
  },
  'authority-not-on-file': {
    badge: 'No authority on file',
    agent:
      'No relationship or power of attorney is on file for this caller. The records office can add it; the patient can also call.',
    caller: {
      en: 'I can’t help with this yet. Our records office can tell you which papers it needs.',
      es: 'Todavía no puedo ayudarle con esto. La oficina de expedientes le dice qué documentos necesita.',
    },
  },
  'authority-ended': {
    badge: 'Authority ended',
    agent: ({ day }) =>
      `The authority on file ended${day ? ` on ${birthWords(day)}` : ''}. The records office can renew it; the patient can also call.`,
    caller: {
      en: 'I can’t help with this right now. Our records office can tell you what is needed.',
      es: 'En este momento no puedo ayudarle con esto. La oficina de expedientes le dice qué se necesita.',
    },
  },
  'authority-aged-out': {
    badge: 'Ended by age',
    agent:
      'The child is grown, so this access has ended. The patient can get their own login, at their own address. Never send it here.',
    caller: ({ count }) => agedOutSay(count),
  },
}
