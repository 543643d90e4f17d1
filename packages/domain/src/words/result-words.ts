import type { Instant } from '../shared/instant.ts'
import type { Spoken } from '../shared/language.ts'
import type { Assurance } from '../verify/verification.ts'
import { countdown } from './clock.ts'
import { sayLines } from './say-lines.ts'

/** How a set of answers, a call-back or a document ended, as the page learns it (V3: one shape). */
export type CheckOutcome = {
  result: 'verified' | 'not-verified' | 'inconclusive'
  level: Assurance
  until?: Instant | undefined
  triesLeft: number
}
/** How a check ended, for the screen and to say. */
export type ResultInWords = { screen: string; say: Spoken }

const reached: Record<Exclude<Assurance, 'none'>, { label: string; next: string; say: Spoken }> = {
  basic: {
    label: 'Basic',
    next: ' Two more private items or one possession check make it standard.',
    say: {
      en: 'Thank you. That’s all I need for this step.',
      es: 'Gracias. Con eso basta para este paso.',
    },
  },
  standard: {
    label: 'Standard',
    next: ' A call-back, a confirmation link or photo ID makes it strong.',
    say: { en: 'Thank you, that’s all I need.', es: 'Gracias, eso es todo lo que necesito.' },
  },
  strong: {
    label: 'Strong',
    next: '',
    say: { en: 'Thank you, everything is in order.', es: 'Gracias, todo está en orden.' },
  },
}

/** The level as a word. */
export const levelLabels: Record<Assurance, string> = {
  none: 'Not verified yet',
  basic: 'Basic',
  standard: 'Standard',
  strong: 'Strong',
}

const oneSetLeft: ResultInWords = {
  screen: 'The answers did not match. Which one is not shown, to you or anyone. One more set can be asked.',
  say: {
    en: 'Thank you. I have a few more questions.',
    es: 'Gracias. Tengo algunas preguntas más.',
  },
}
const noneLeft: ResultInWords = {
  screen: 'The answers did not match. Offer another way; do not guess why.',
  say: sayLines['not-verified'],
}
const inconclusive: ResultInWords = {
  screen:
    'The record itself may be wrong. A correction task was made; use a call-back, a supervisor or the counter.',
  say: sayLines['not-verified'],
}

/** The result screen and its Say line (console-words §2.1, Results); *inconclusive* sounds like *not verified*. */
export function resultWords(outcome: CheckOutcome, now: Instant): ResultInWords {
  if (outcome.result === 'inconclusive') return inconclusive
  if (outcome.result === 'not-verified' || outcome.level === 'none') {
    return outcome.triesLeft > 0 ? oneSetLeft : noneLeft
  }
  const { label, next, say } = reached[outcome.level]
  const left = outcome.until === undefined ? '' : `, ${countdown(outcome.until, now)} left`
  return { screen: `${label}${left}.${next}`, say }
}
