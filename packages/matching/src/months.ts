import { fold } from './fold.ts'

/** Months as they are written inside a sentence, January first; the one list of them for all texts and parsers. */
export const MONTH_NAMES: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}
const SHORT: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'febr'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'sept', 'set', 'setiembre'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  [MONTH_NAMES.en, MONTH_NAMES.es]
    .flatMap((names) => names.map((name, i): [string, number] => [fold(name), i + 1]))
    .concat(SHORT.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1]))),
)

/** The month (1–12) that an English or Spanish word or its usual abbreviation names, else undefined. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(fold(word))
}
