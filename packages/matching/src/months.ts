import { fold } from './fold.ts'

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
)
const SPANISH =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
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
  [ENGLISH, SPANISH]
    .flatMap((names) => names.map((name, i): [string, number] => [name, i + 1]))
    .concat(SHORT.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1]))),
)

/** The month (1–12) that an English or Spanish word or its usual abbreviation names, else undefined. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(fold(word))
}
