import { oldCanReceive } from '../contact-change/cooling.ts'
import {
  type AnsweredProofCall,
  type ProofCall,
  type ProofCallOutcome,
  proofCallOf,
} from '../contact-change/decide-proof-call.ts'
import type { CallFacts } from '../facts.ts'
import type { Duration } from '../shared/instant.ts'
import type { Spoken } from '../shared/language.ts'
import { callBackWords } from './call-back-words.ts'
import { inBoth, type WordsAt } from './clock.ts'

/**
 * Said before a phone change begins, as console-words §2.6 says it of an address.
 * @param told whether a note can reach the email on file
 */
export const phoneChangeFirst = (wait: Duration, told: boolean, words: WordsAt): Spoken =>
  inBoth(
    words,
    ({ from }) =>
      `We call the new number once${told ? ', and then send a note to the email we have' : ''}. ${
        wait === 0
          ? 'Once you answer, we use that number.'
          : `We use the new number ${from(words.now + wait)}.`
      }`,
    ({ from }) =>
      `Llamamos una vez al número nuevo${told ? ' y después enviamos un aviso al correo que tenemos' : ''}. ${
        wait === 0
          ? 'Cuando usted conteste, usaremos ese número.'
          : `Usaremos el número nuevo ${from(words.now + wait)}.`
      }`,
  )

/** Said when the new number is called: to whoever answers, or to the patient who stands there and hears it ring. */
export const proofCallSay = (
  { change }: Pick<ProofCall, 'change'>,
  words: WordsAt,
  staffName: string,
): Spoken =>
  change.inPerson
    ? {
        en: 'I’m calling the new number now. Please answer it here.',
        es: 'Estoy llamando al número nuevo. Conteste aquí, por favor.',
      }
    : callBackWords('they-answer', words, staffName).say

/** Where no notice can be mailed, somebody has to tell the patient (domain §3.9). */
export const TELL_ANOTHER_WAY =
  'No notice can be mailed: tell the patient by letter, or on the phone that was there before.'

/**
 * What the screen shows, and what is said, once it is noted how the call went.
 * @param facts before the press
 * @param from when the number counts; undefined where a supervisor looks first
 */
export function proofCallDone(
  facts: CallFacts,
  outcome: ProofCallOutcome,
  { from }: Pick<AnsweredProofCall, 'from'>,
  words: WordsAt,
): { done: string; say: Spoken } {
  if (outcome === 'no-answer')
    return {
      done:
        (proofCallOf(facts)?.callsLeft ?? 0) > 1
          ? 'Noted. Nothing has changed; you can try once more.'
          : 'Noted. Nothing has changed, and this number is not called again. Stop the change, or let it run out.',
      say: callBackWords('no-answer', words, '').say,
    }
  if (from === undefined)
    return {
      done: 'Proved. A supervisor looks at this number before it is used.',
      say: {
        en: 'Thank you. We look at it once more before we use the new number.',
        es: 'Gracias. Lo revisamos una vez más antes de usar el número nuevo.',
      },
    }
  const used = from <= words.now
  return {
    done: [
      used ? 'Proved, and in use.' : `Proved. The number is used ${words.en.from(from)}.`,
      oldCanReceive(facts) ? 'A notice goes to the email on file.' : TELL_ANOTHER_WAY,
    ].join(' '),
    say: used
      ? { en: 'Thank you. We use the new number now.', es: 'Gracias. Ya usamos el número nuevo.' }
      : inBoth(
          words,
          (clock) => `Thank you. We use the new number ${clock.from(from)}.`,
          (clock) => `Gracias. Usaremos el número nuevo ${clock.from(from)}.`,
        ),
  }
}
