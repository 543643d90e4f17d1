import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'

/** The moments of a call-back that have a line of their own. */
export type CallBackStep =
  | 'offer'
  | 'which-number'
  | 'call-this-one-instead'
  | 'they-answer'
  | 'is-it-really-you'
  | 'someone-else'
  | 'voicemail'
  | 'no-answer'

type Row = { agent: string; say: (words: WordsAt, agent: string) => Spoken }

/** console-words §2.3; *no answer* and *no number* share their words, so neither tells which it was. */
const steps: Record<CallBackStep, Row> = {
  offer: {
    agent: 'Say it whether or not a number exists.',
    say: () => ({
      en: 'I can hang up and call back, if there is a number on file I may use. It takes a minute.',
      es: 'Puedo colgar y devolverle la llamada, si hay un número registrado que pueda usar. Toma un minuto.',
    }),
  },
  'which-number': {
    agent: 'Do not say it, do not hint.',
    say: () => ({
      en: 'I’m not able to say which one. Please keep your phones near you.',
      es: 'No puedo decirle cuál es. Tenga sus teléfonos a la mano, por favor.',
    }),
  },
  'call-this-one-instead': {
    agent: 'Offer photo ID or the confirmation link.',
    say: () => ({
      en: 'I can only call a number that was already on file. Let’s find another way.',
      es: 'Solo puedo llamar a un número que ya estaba registrado. Busquemos otra manera.',
    }),
  },
  'they-answer': {
    agent: 'Wait until they say who they are.',
    say: ({ clinic }, agent) => ({
      en: `This is ${agent} from ${clinic.name}. Did you just call us? Please tell me your full name.`,
      es: `Le habla ${agent} de ${clinic.name}. ¿Nos acaba de llamar? Dígame su nombre completo, por favor.`,
    }),
  },
  'is-it-really-you': {
    agent: 'Good question; praise it.',
    say: ({ clinic }, agent) => ({
      en: `Good that you ask. Hang up and call ${clinic.phone}, the number on our letters, and ask for ${agent}.`,
      es: `Qué bueno que pregunta. Cuelgue y llame al ${clinic.phone}, el número de nuestras cartas, y pida hablar con ${agent}.`,
    }),
  },
  'someone-else': {
    agent: 'Leave no reason, no patient’s name.',
    say: (_, agent) => ({
      en: `Hello, this is ${agent}. I’ll try again later, thank you.`,
      es: `Hola, le habla ${agent}. Intento más tarde, gracias.`,
    }),
  },
  voicemail: {
    agent: 'No name, no code, no reason. Press No answer.',
    say: ({ clinic }, agent) => ({
      en: `This is ${agent} from ${clinic.name}. Please call us at ${clinic.phone}.`,
      es: `Le habla ${agent} de ${clinic.name}. Por favor, llámenos al ${clinic.phone}.`,
    }),
  },
  'no-answer': {
    agent: 'The same words for both.',
    say: () => ({
      en: 'I couldn’t reach you that way. Let’s find another way.',
      es: 'No fue posible por ese medio. Busquemos otra manera.',
    }),
  },
}

/** What the agent minds and says at a step of a call-back; `staffName` may be a full name, the first is said. */
export function callBackWords(
  step: CallBackStep,
  words: WordsAt,
  staffName: string,
): { agent: string; say: Spoken } {
  const row = steps[step]
  return { agent: row.agent, say: row.say(words, staffName.trim().split(/\s+/)[0] ?? staffName) }
}
