import { backwards, type Candidate, firstLetters, type Interpretation, KEY } from '@portal-desk/matching'

/** From this (inclusive) to that (exclusive), byte by byte. */
export type Range = readonly [from: string, to: string]

/**
 * One bounded walk along the primary key. `keys` and `terms` are looked up one by one; `term` and `other` are ranges;
 * `others` are looked for among what a range of terms holds.
 */
export interface Scan {
  keys: readonly string[]
  terms?: readonly string[]
  term?: Range
  other?: Range
  others?: readonly string[]
  dob?: readonly [from: number, to: number]
  /** These days alone: a date read both ways. */
  dobs?: readonly number[]
  /** More rows than usual, where the ranking drops most of them. */
  most?: number
}

/** A row and the number of the walk that met it. */
export interface Met extends Candidate {
  scan: number
}

/** Rows one walk may bring back; the index begins with the exact surname, so the end is what can be spared. */
export const MOST_ROWS = 200

/** What one typed word may also be: its nicknames, or near names. */
export type Alternatives = (word: string) => readonly string[]

/** Above every word that begins so, in UTF-8 order. */
function beginningWith(word: string): Range {
  return [word, `${word}\u{10ffff}`]
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** The keys of all words that begin so; a single letter stands for the 26 pairs it begins, and for itself. */
function pairKeys(word: string): string[] {
  if (!/^[a-z]$/u.test(word)) return [KEY.pair(word)]
  return [KEY.pair(word), ...LETTERS.map((letter) => KEY.pair(word + letter))]
}

/**
 * Readings that differ in nothing but the day of a year are answered by the same walks: `03/04/1971` doubles no work.
 */
export function alike(readings: readonly Interpretation[]): Interpretation[][] {
  const groups = new Map<string, Interpretation[]>()
  for (const one of readings) {
    const { birth, understood: _, likely: __, ...rest } = one
    const day = birth?.from === birth?.to
    const sign = JSON.stringify([rest, day ? Math.floor((birth?.from ?? 0) / 10_000) : birth])
    groups.set(sign, [...(groups.get(sign) ?? []), one])
  }
  return [...groups.values()]
}

function bornIn(readings: readonly Interpretation[]): Born {
  const births = readings.map(({ birth }) => birth).filter((birth) => birth !== undefined)
  const [only] = births
  if (only === undefined) return {}
  return births.length === 1 ? { dob: [only.from, only.to] } : { dobs: births.map(({ from }) => from) }
}

/**
 * The walks that answer one reading of what was typed (or several that are alike), cheapest kind first: a unique number, else a phone, else a postcode,
 * else two words of a name, else a word or a postcode with the birth year. Whatever they do not check themselves, the
 * ranking checks on the rows.
 */
export function scansFor(readings: readonly Interpretation[], alternatives: Alternatives): Scan[] {
  const [one] = readings
  if (one === undefined) return []
  const born = bornIn(readings)
  const unique: Scan[] = []
  if (one.mrn !== undefined) unique.push({ keys: [KEY.mrn], terms: [one.mrn], ...born })
  if (one.email !== undefined) unique.push({ keys: [KEY.email], terms: [one.email], ...born })
  if (one.username !== undefined) unique.push({ keys: [KEY.username], terms: [one.username], ...born })
  if (unique.length > 0) return unique
  const phone = one.phone ?? one.phoneEnd
  if (phone !== undefined) {
    // Every ten-thousandth number ends alike; only the ranking knows which of them bear the name.
    return [{ keys: [KEY.phone], term: beginningWith(backwards(phone)), ...born, most: 2_000 }]
  }
  const words = pickWords(one.names)
  const [first, second] = words
  if (one.postcode !== undefined && first !== undefined)
    return postcodeScans(one.postcode, words, born, alternatives)
  if (first !== undefined && second !== undefined) return pairScans(first, second, born, alternatives)
  if (one.birth === undefined) return []
  const year = KEY.year(Math.floor(one.birth.from / 10_000))
  if (one.postcode !== undefined) return [{ keys: [year], terms: [one.postcode], ...born }]
  return first === undefined ? [] : yearScans(year, first, born, alternatives)
}

/** The two longest words narrow best; the ranking checks the others. */
function pickWords(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length).slice(0, 2)
}

type Born = Pick<Scan, 'dob' | 'dobs'>

/** Pairs are filed one way round, so they are read both ways: each word once as the term. */
function pairScans(a: string, b: string, born: Born, alternatives: Alternatives): Scan[] {
  const way = (term: string, other: string): Scan[] => {
    const terms = alternatives(term)
    const others = alternatives(other)
    const scans: Scan[] = [
      { keys: pairKeys(other), term: beginningWith(term), other: beginningWith(other), ...born },
    ]
    // A single letter opens 27 keys, and each would be asked for each of these.
    const some = pairKeys(other).length > 1 ? terms.slice(0, 8) : terms
    if (some.length > 0)
      scans.push({ keys: pairKeys(other), terms: some, other: beginningWith(other), ...born })
    if (others.length > 0) {
      const keys = [...new Set(others.map((word) => `n${firstLetters(word)}`))]
      scans.push({ keys, term: beginningWith(term), others, ...born })
    }
    return scans
  }
  return [...way(a, b), ...way(b, a)]
}

function yearScans(year: string, word: string, born: Born, alternatives: Alternatives): Scan[] {
  const terms = alternatives(word)
  const typed: Scan = { keys: [year], term: beginningWith(word), ...born }
  return terms.length > 0 ? [typed, { keys: [year], terms, ...born }] : [typed]
}

function postcodeScans(
  postcode: string,
  words: readonly string[],
  born: Born,
  alternatives: Alternatives,
): Scan[] {
  return words.flatMap((word) => {
    const others = alternatives(word)
    const at = { keys: [KEY.postcode], terms: [postcode], ...born }
    const typed: Scan = { ...at, other: beginningWith(word) }
    return others.length > 0 ? [typed, { ...at, others }] : [typed]
  })
}
