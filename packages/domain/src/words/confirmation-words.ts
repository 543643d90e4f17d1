import type { Spoken } from '../shared/language.ts'
import type { ConfirmationStanding } from '../verify/confirmation.ts'

/** The moments of a number-matching link that have a line of their own (console-words §2.4). */
export type ConfirmationStep = 'offer' | 'digits' | 'reads-it-out' | 'matched' | 'not-matched' | 'nothing'

type Row = { agent: string; say: (digits: { en: string; es: string }) => Spoken }

const steps: Record<ConfirmationStep, Row> = {
  offer: {
    agent: 'Say it whether or not a contact exists.',
    say: () => ({
      en: 'I can send a link to a contact on file, if there is one I may use. You’d open it while we talk.',
      es: 'Puedo enviar un enlace a un contacto registrado, si hay uno que pueda usar. Usted lo abre mientras hablamos.',
    }),
  },
  digits: {
    agent: 'You get digits whether or not anything was sent. Say them now.',
    say: ({ en, es }) => ({
      en: `Open it; the page shows three numbers. Tap ${en}. Please read nothing from the message to me.`,
      es: `Ábralo; la página muestra tres números. Toque el ${es}. Por favor, no me lea nada del mensaje.`,
    }),
  },
  'reads-it-out': {
    agent: 'Stop them kindly.',
    say: () => ({
      en: 'Please stop; keep that to yourself. I only tell you the number, never the other way round.',
      es: 'Espere, por favor; guárdeselo. Yo le digo el número a usted, nunca al revés.',
    }),
  },
  matched: {
    agent: 'The level rises by itself.',
    say: () => ({ en: 'Thank you, that’s done.', es: 'Gracias, ya quedó.' }),
  },
  'not-matched': {
    agent: 'The link is closed. It counts as one try.',
    say: () => ({
      en: 'That link is closed now. I can offer another way.',
      es: 'Ese enlace ya se cerró. Puedo ofrecerle otra manera.',
    }),
  },
  nothing: {
    agent:
      'The same words whether nothing came or nothing was sent. Offer a call-back, a supervisor or photo ID.',
    say: () => ({
      en: 'That way didn’t work out. Let’s find another one.',
      es: 'Por ese medio no se pudo. Busquemos otra manera.',
    }),
  },
}

const digitNames = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
} as const

/** "four, seven": two digits one by one, because forty-seven and seventy-four are easily mixed up. */
const digitByDigit = (number: number, language: 'en' | 'es'): string =>
  [...String(number)].map((digit) => digitNames[language][Number(digit)] ?? '').join(', ')

/** What the agent minds and says at a step of number matching. */
export function confirmationWords(step: ConfirmationStep, said = 0): { agent: string; say: Spoken } {
  const { agent, say } = steps[step]
  return { agent, say: say({ en: digitByDigit(said, 'en'), es: digitByDigit(said, 'es') }) }
}

/** What the desk sees of a link that is out or over, in words. */
export function confirmationInWords(
  { said, until }: { said: number; until: number },
  standing: ConfirmationStanding,
) {
  const step = standing === 'waiting' ? 'digits' : standing
  return { state: standing, said, until, ...confirmationWords(step, said) }
}
