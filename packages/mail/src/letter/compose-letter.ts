import type { Language } from '@portal-desk/domain'
import { clockFrom } from '../clock.ts'
import type { MailClinic } from '../compose.ts'
import { fill, oneLine, unbroken, unbrokenTimes } from '../fill.ts'
import { letterWords } from './letter-words.ts'

/** What a letter is made of; who it is for stands on it only where it is posted. */
export type Letter = {
  /** 16 digits. */
  code: string
  /** Until when the code works, ms UTC. */
  until: number
  madeAt: number
  /** Name and postal address as they stand on the envelope, a line each; none where it is handed over. */
  to: readonly string[]
}
export type LetterPage = {
  language: Language
  clinic: string
  to: string[]
  title: string
  groups: string[]
  steps: string[]
  lines: string[]
}

/** Fills the words of a printed activation letter in the patient's language. Pure: the same letter, the same page. */
export function composeLetter(letter: Letter, clinic: MailClinic, language: Language): LetterPage {
  const words = letterWords[language]
  const { until } = clockFrom(letter.madeAt, clinic.timeZone, language)
  const values = new Map([
    ['portalHost', new URL(clinic.portalOrigin).host],
    ['until', until(letter.until)],
    ['phone', unbroken(oneLine(clinic.phone))],
    ['hours', unbrokenTimes(oneLine(clinic.hours[language]))],
  ])
  return {
    language,
    clinic: oneLine(clinic.name),
    to: letter.to.map(oneLine),
    title: words.title,
    groups: letter.code.match(/\d{4}/g) ?? [],
    steps: words.steps.map((step) => fill(step, values)),
    lines: words.lines.map((line) => fill(line, values)),
  }
}
