import { foldWords } from './fold.ts'

/** Words that are said before a name and belong to nobody's name. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mister mrs ms miss mx dr dra doctor doctora sr sra srta prof'.split(' '),
)

const GENERATIONS = new Map([
  ['junior', 'jr'],
  ['senior', 'sr'],
  ['2nd', 'ii'],
  ['3rd', 'iii'],
  ['4th', 'iv'],
])

/** A word behind a name in its usual short form: `Junior` jr, `3rd` iii. */
export const generation = (word: string): string => GENERATIONS.get(word) ?? word

/** The words behind a name on file: `Jr.` jr, `The 3rd` the, iii. */
export const suffixWords = (suffix: string): ReadonlySet<string> => new Set(foldWords(suffix).map(generation))
