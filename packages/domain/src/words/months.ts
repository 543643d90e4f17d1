import { MONTH_NAMES } from '@portal-desk/matching'
import type { Language } from '../shared/language.ts'

/**
 * A month as a word, so that 3/4 is never read the wrong way round (console-words §7, 9).
 * @param month 1–12; any other number is the empty string
 */
export const monthName = (month: number, language: Language): string => MONTH_NAMES[language][month - 1] ?? ''
