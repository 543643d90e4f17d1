import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'

/** The moments of a call-back that have a line of their own. */
export type CallBackStep =
  | 'offer'
  | 'which-number'
  | 'call-this-one-instead'
  | 'they-answer'
  | 'as-promised'
  | 'is-it-really-you'
  | 'someone-else'
  | 'voicemail'
  | 'no-answer'

type Row = {
  agent: string
  /** Minded as well where the caller was told a call word. */
  withWord?: string
  say: (words: WordsAt, agent: string, callWord: string | undefined) => Spoken
}

/** The words and a pause, where there are any. */
const first = (callWord: string | undefined): string =>
  callWord ? `${callWord.charAt(0).toUpperCase()}${callWord.slice(1)}. ` : ''

/**
 * console-words §2.3; *no answer* and *no number* share their words, so neither tells which it was. Of
 * all lines only the two that greet the caller hold the call word.
 */
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
    withWord: 'Say the two words first; nobody asks them for any.',
    say: ({ clinic }, agent, callWord) => ({
      en: `${first(callWord)}This is ${agent} from ${clinic.name}. Did you just call us? Please tell me your full name.`,
      es: `${first(callWord)}Le habla ${agent} de ${clinic.name}. ¿Nos acaba de llamar? Dígame su nombre completo, por favor.`,
    }),
  },
  'as-promised': {
    agent: 'Wait until they say who they are.',
    withWord: 'Say the two words first; nobody asks them for any.',
    say: ({ clinic }, agent, callWord) => ({
      en: `${first(callWord)}This is ${agent} from ${clinic.name}, calling you back as promised.`,
      es: `${first(callWord)}Le habla ${agent} de ${clinic.name}; le devuelvo la llamada, como quedamos.`,
    }),
  },
  'is-it-really-you': {
    agent: 'Good question; praise it.',
    withWord: 'You have said the words; they need not say them back.',
    say: ({ clinic }, agent, callWord) =>
      callWord
        ? {
            en: `Good that you ask. If the words I said aren’t the ones you were told, hang up and call ${clinic.phone}, the number on our letters.`,
            es: `Qué bueno que pregunta. Si las palabras que dije no son las que le dimos, cuelgue y llame al ${clinic.phone}, el número de nuestras cartas.`,
          }
        : {
            en: `Good that you ask. Hang up and call ${clinic.phone}, the number on our letters, and ask for ${agent}.`,
            es: `Qué bueno que pregunta. Cuelgue y llame al ${clinic.phone}, el número de nuestras cartas, y pida hablar con ${agent}.`,
          },
  },
  'someone-else': {
    agent: 'Leave no reason, no patient’s name.',
    withWord: 'Never the call word.',
    say: (_, agent) => ({
      en: `Hello, this is ${agent}. I’ll try again later, thank you.`,
      es: `Hola, le habla ${agent}. Intento más tarde, gracias.`,
    }),
  },
  voicemail: {
    agent: 'No name, no code, no reason. Press No answer.',
    withWord: 'Never the call word.',
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

/**
 * What the agent minds and says at a step of a call-back.
 * @param staffName may be a full name, the first is said
 * @param callWord where the caller was told one
 */
export function callBackWords(
  step: CallBackStep,
  words: WordsAt,
  staffName: string,
  callWord?: string,
): { agent: string; say: Spoken } {
  const { agent, withWord, say } = steps[step]
  return {
    agent: callWord && withWord ? `${agent} ${withWord}` : agent,
    say: say(words, staffName.trim().split(/\s+/)[0] ?? staffName, callWord),
  }
}

/** Said before the agent hangs up, so that the caller knows our call from a stranger’s. */
export const giveCallWordSay = (callWord: string, { clinic }: WordsAt): Spoken => ({
  en: `When we call, we will first say: ${callWord}. If whoever calls does not say it, hang up and call ${clinic.phone}.`,
  es: `Cuando le llamemos, lo primero que diremos es: ${callWord}. Si quien llama no lo dice, cuelgue y llame al ${clinic.phone}.`,
})
