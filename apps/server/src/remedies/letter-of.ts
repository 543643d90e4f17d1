import { type CallFacts, fullName, letterWay } from '@portal-desk/domain'
import { composeLetter, type Letter } from '@portal-desk/mail'
import type { Desk } from '../desk.ts'
import { printLetter } from './print-letter.ts'

/** What a letter is made of, with the language it is written in. */
export type LetterFor = { letter: Letter; language: 'en' | 'es' }

/** The letter of a code that was just made: with name and address where it is posted, with neither where it is handed over. */
export function letterOf(facts: CallFacts, code: string): LetterFor {
  const { patient, account, clinic, policy, now } = facts
  const way = letterWay(facts)
  const to = way.way === 'post' ? way.to : undefined
  const place = to && [to.city, [to.state, to.postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return {
    letter: {
      code,
      madeAt: now,
      until: now + policy.printedCodeLife,
      to: to ? [fullName(patient.names), ...to.lines, place ?? ''].filter((line) => line !== '') : [],
    },
    language: account?.language ?? patient.language ?? clinic.language,
  }
}

/** The same as a PDF in base64; asked for once more with the same key, it is made anew from what is remembered (T2). */
export async function letterAnswer(desk: Desk, { letter, language }: LetterFor): Promise<{ pdf: string }> {
  const page = composeLetter(letter, desk.house().clinic, language)
  return { pdf: (await printLetter(page, new Date(letter.madeAt))).toString('base64') }
}
