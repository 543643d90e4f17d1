import type { Language } from '../shared/language.ts'

/** Months are always words, so that 3/4 is never read the wrong way round (console-words §7, 9). */
const names: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
}

/** The month (1–12) as a word. */
export const monthName = (month: number, language: Language): string => names[language][month - 1] ?? ''
