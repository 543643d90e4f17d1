import type { PersonName } from '../directory/patient-record.ts'
import { Language } from '../shared/language.ts'
import { monthName } from '../words/months.ts'
import type { PasswordRule } from './password-rule.ts'
import { bare, holdsWord } from './words-in-password.ts'

/** All that a password may not hold or be; lengths in characters (P1–P3). */
export type PasswordContext = {
  least: number
  most: number
  username: string
  names: readonly PersonName[]
  birthDate?: string | undefined
  mrn?: string | undefined
  /** Words of the clinic and the product. */
  clinicWords: readonly string[]
  /** Whether many people use it; the list is the server's. */
  isCommon: (password: string) => boolean
}
/** The first rule that said no; `count` is how many characters are missing, or the most there may be. */
export type PasswordRefusal = { rule: PasswordRule; count?: number }

const SHORTEST_WORD = 4
const SHORTEST_NAME = 3

/** The usual ways to write a date with digits. */
function dateForms(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  if (!month || !day) return year ? [year] : []
  const short = year.slice(2)
  const m = String(Number(month))
  const d = String(Number(day))
  return [
    ...[year, short].flatMap((y) => [month + day + y, day + month + y, y + month + day]),
    ...(m.length + d.length < 4 ? [m + d + year, d + m + year] : []),
  ]
}

/** The date with its month as a word, in the languages of the portal: "12march1984", "marzo121984". */
function wordForms(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  if (!month || !day) return []
  const d = String(Number(day))
  return Language.options
    .map((language) => bare(monthName(Number(month), language)))
    .flatMap((name) => [d, day].flatMap((n) => [n + name + year, name + n + year, `${n}de${name}de${year}`]))
}

/**
 * Which rule refuses this password, the first of P1–P3, or undefined when it may be taken. Length counts code points
 * after NFC; nothing is trimmed. The password itself goes nowhere from here, nor the part that is the matter: among
 * many names typed at once it would tell which one is on the chart.
 */
export function passwordRefusal(password: string, context: PasswordContext): PasswordRefusal | undefined {
  const normal = password.normalize('NFC')
  const length = [...normal].length
  if (length < context.least) return { rule: 'too-short', count: context.least - length }
  if (length > context.most) return { rule: 'too-long', count: context.most }
  if (context.isCommon(normal)) return { rule: 'common' }
  const text = bare(normal)
  const digits = normal.replaceAll(/\D/g, '')
  const holds = (written: string, shortest: number): boolean => {
    const folded = bare(written)
    return [...folded].length >= shortest && text.includes(folded)
  }
  if (holdsWord(normal, context.clinicWords, SHORTEST_WORD)) return { rule: 'clinic-word' }
  if (holds(context.username, SHORTEST_NAME)) return { rule: 'username' }
  const parts = context.names.flatMap(({ family = '', given, text: whole = '' }) => [family, whole, ...given])
  const names = parts.flatMap((part) => part.split(/[\s-]+/))
  if (holdsWord(normal, names, SHORTEST_NAME)) return { rule: 'own-name' }
  const born = context.birthDate ?? ''
  const inDigits = dateForms(born).some((form) => form.length >= 6 && digits.includes(form))
  if (inDigits || wordForms(born).some((form) => text.includes(form))) return { rule: 'birth-date' }
  if (context.mrn && holds(context.mrn, SHORTEST_WORD)) return { rule: 'mrn' }
  return undefined
}
