import type { CallSession, Channel, Disposition } from '../call/call-session.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'

type Line = (words: WordsAt, agent: string) => Spoken

/** console-words §2.2: the first sentence of a call, by channel. `agent` is a first name. */
const openings: Record<Channel, Line> = {
  phone: ({ clinic }, agent) => ({
    en: `Thank you for calling ${clinic.name}, this is ${agent}. Are you calling about your own portal, or for someone else?`,
    es: `Gracias por llamar a ${clinic.name}, le habla ${agent}. ¿Llama por su propio portal o por el de otra persona?`,
  }),
  counter: (_, agent) => ({
    en: `Hello, I’m ${agent}. Is it your own portal, or someone else’s? Let’s step aside, so nobody hears your answers.`,
    es: `Hola, soy ${agent}. ¿Es su propio portal o el de otra persona? Pasemos a un lado, para que nadie oiga sus respuestas.`,
  }),
  video: (_, agent) => ({
    en: `Hello, I’m ${agent}. Please make sure nobody else can hear you before we begin.`,
    es: `Hola, soy ${agent}. Antes de empezar, asegúrese de que nadie más pueda oírle.`,
  }),
  relay: ({ clinic }, agent) => ({
    en: `Hello, this is ${agent} at ${clinic.name}. Take all the time you need; go ahead.`,
    es: `Hola, le habla ${agent} de ${clinic.name}. Tome todo el tiempo que necesite; adelante.`,
  }),
}

const interpreterOpening: Spoken = {
  en: 'Interpreter, please give me your ID number. Please interpret everything, in the first person, and answer nothing yourself.',
  es: 'Intérprete, deme su número de identificación, por favor. Interprete todo, en primera persona, y no conteste nada por su cuenta.',
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** The opening of a call: an interpreter is addressed first, a relay call has its own pace. */
export function openingLine(
  call: Pick<CallSession, 'channel' | 'relay' | 'interpreter'>,
  words: WordsAt,
  staffName: string,
): Spoken {
  if (call.interpreter) return interpreterOpening
  return openings[call.relay ? 'relay' : call.channel](words, firstName(staffName))
}

const notThisTime: Line = ({ clinic }) => ({
  en: `I’m sorry I couldn’t do this today. You can call ${clinic.phone} and ask for a supervisor, or come in with a photo ID.`,
  es: `Lamento no haber podido hacerlo hoy. Puede llamar al ${clinic.phone} y pedir hablar con supervisión, o venir con una identificación con foto.`,
})

const closings: Record<Disposition, Line> = {
  resolved: () => ({
    en: 'You’re in. Never read a code or a link to anyone, not even to us. Thank you for calling.',
    es: 'Ya tiene acceso. Nunca le lea un código o un enlace a nadie, ni a nosotros. Gracias por llamar.',
  }),
  'sent-and-waiting': ({ clinic }) => ({
    en: `The email is on its way. If it isn’t there in fifteen minutes, call us at ${clinic.phone}. Thank you for calling.`,
    es: `El correo va en camino. Si no llega en quince minutos, llámenos al ${clinic.phone}. Gracias por llamar.`,
  }),
  escalated: ({ clinic }) => ({
    en: `A colleague will take this on. You can also reach us at ${clinic.phone}. Thank you for your patience.`,
    es: `Otra persona del equipo se encarga de esto. También puede llamarnos al ${clinic.phone}. Gracias por su paciencia.`,
  }),
  'verification-failed': notThisTime,
  // The same words in the same voice: a suspected impersonator must not learn that they were noticed (edge case 18).
  'suspected-impersonation': notThisTime,
  'information-only': ({ clinic }) => ({
    en: `Thank you for calling ${clinic.name}. Have a good day.`,
    es: `Gracias por llamar a ${clinic.name}. Que tenga un buen día.`,
  }),
}

/** The last sentence of a call, by how it ended. */
export const closingLine = (disposition: Disposition, words: WordsAt): Spoken =>
  closings[disposition](words, '')

/** The other fixed moments of a call. */
export const momentLines: Record<
  | 'language'
  | 'before-the-questions'
  | 'please-wait'
  | 'hand-over'
  | 'called-again'
  | 'for-someone-else'
  | 'helper-beside-them'
  | 'ask-for-consent',
  Spoken
> = {
  language: { en: 'English or Spanish?', es: '¿Español o inglés?' },
  'before-the-questions': {
    en: 'I’ll ask a few questions. If you don’t know one, just say so.',
    es: 'Le voy a hacer unas preguntas. Si no sabe alguna, solo dígamelo.',
  },
  'please-wait': {
    en: 'I’m looking that up; I’m still here.',
    es: 'Lo estoy revisando; aquí sigo.',
  },
  'hand-over': {
    en: 'A colleague takes over now and will ask one or two things again, for your safety.',
    es: 'Ahora le atiende otra persona del equipo y le preguntará una o dos cosas de nuevo, por su seguridad.',
  },
  'called-again': {
    en: 'We were cut off. I’ll pick up where we were; a few questions come again.',
    es: 'Se cortó la llamada. Seguimos donde estábamos; le repito algunas preguntas.',
  },
  'for-someone-else': {
    en: 'I’ll start with your own details, then the patient’s.',
    es: 'Primero le pregunto sus propios datos y después los del paciente.',
  },
  'helper-beside-them': {
    en: 'May I hear it from the patient? Please ask them to answer me, and then to say that you may help.',
    es: '¿Me lo puede decir el paciente? Pídale que me conteste y que después diga si usted puede ayudarle.',
  },
  'ask-for-consent': {
    en: 'I’d like to ask the patient: is it all right with you that this person helps you on this call?',
    es: 'Quisiera preguntarle a usted, como paciente: ¿está de acuerdo en que esta persona le ayude en esta llamada?',
  },
}
