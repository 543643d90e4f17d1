import { currentName } from '../directory/current.ts'
import type { PersonName } from '../directory/patient-record.ts'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { monthName } from './months.ts'

/** "García, M.": the most that a screen shows before a caller is verified (V11). */
export function maskedName(names: readonly PersonName[]): string {
  const name = currentName(names)
  if (!name) return 'No name'
  const initial = [...(name.given[0] ?? '')][0]
  const family = name.family ?? name.text ?? name.given.join(' ')
  return name.family && initial ? `${family}, ${initial.toUpperCase()}.` : family
}

/** "María Elena García": shown once the caller reached basic. */
export function fullName(names: readonly PersonName[]): string {
  const name = currentName(names)
  if (!name) return 'No name'
  const parts = [...name.given, ...(name.family ? [name.family] : []), ...(name.suffix ? [name.suffix] : [])]
  return parts.length > 0 ? parts.join(' ') : (name.text ?? 'No name')
}

/** How texts speak of a patient. */
export type Pronoun = 'she' | 'he' | 'they'

/** Texts follow the chart; without an entry it is "they". */
export const pronounOf = (sex: PatientFacts['sex']): Pronoun =>
  sex === 'female' ? 'she' : sex === 'male' ? 'he' : 'they'

/** The patient in a sentence: "her mail server", "when she signs in". One call keeps to one of the three. */
export const pronounWords: Record<
  Pronoun,
  Record<'subject' | 'object' | 'their' | 'is' | 'has' | 's', string>
> = {
  she: { subject: 'she', object: 'her', their: 'her', is: 'is', has: 'has', s: 's' },
  he: { subject: 'he', object: 'him', their: 'his', is: 'is', has: 'has', s: 's' },
  they: { subject: 'they', object: 'them', their: 'their', is: 'are', has: 'have', s: '' },
}

/** Any word at the head of a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** "March 12, 1984": a birth date is confirmed with its month as a word. */
export function birthWords(birthDate: string | undefined): string {
  if (!birthDate) return 'no birth date'
  const [year = '', month, day] = birthDate.split('-')
  if (!month) return year
  const name = monthName(Number(month), 'en')
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`
}

/** What stands in place of a name that is not for everyone. */
export const RESTRICTED = 'Restricted record'
