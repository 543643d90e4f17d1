import { backwards, type Candidate, type Interpretation, KEY } from '@portal-desk/matching'

/** From this (inclusive) to that (exclusive), byte by byte. */
export type Range = readonly [from: string, to: string]

/**
 * One bounded walk along the primary key: `terms` are looked up one by one, `term` is a range. Behind one term it goes on
 * to the `other` words of a range, or to those that begin with one of `others`.
 */
export interface Scan {
  key: string
  terms?: readonly string[]
  term?: Range
  other?: Range
  others?: readonly string[]
  /** One of the other words begins so. */
  beside?: string
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
  if (one.mrn !== undefined) unique.push({ key: KEY.mrn, terms: [one.mrn], ...born })
  if (one.email !== undefined) unique.push({ key: KEY.email, terms: [one.email], ...born })
  if (one.username !== undefined) unique.push({ key: KEY.username, terms: [one.username], ...born })
  if (unique.length > 0) return unique
  const phone = one.phone ?? one.phoneEnd
  if (phone !== undefined) {
    // Every ten-thousandth number ends alike; only the ranking knows which of them bear the name.
    return [{ key: KEY.phone, term: beginningWith(backwards(phone)), ...born, most: 2_000 }]
  }
  const words = pickWords(one.names)
  const [first, second] = words
  if (one.postcode !== undefined && first !== undefined)
    return postcodeScans(one.postcode, words, born, alternatives)
  if (one.birth === undefined) return []
  const year = KEY.year(Math.floor(one.birth.from / 10_000))
  if (one.postcode !== undefined) return [{ key: year, terms: [one.postcode], ...born }]
  if (first === undefined) return []
  return second === undefined
    ? yearScans(year, first, born, alternatives)
    : pairScans(year, first, second, born, alternatives)
}

/** The two longest words narrow best; the ranking checks the others. */
function pickWords(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length).slice(0, 2)
}

type Born = Pick<Scan, 'dob' | 'dobs'>

/** Each word of a name has a row of its own with the others beside it: the longer word is walked to, the other checked. */
function pairScans(year: string, a: string, b: string, born: Born, alternatives: Alternatives): Scan[] {
  const scans: Scan[] = [{ key: year, term: beginningWith(a), beside: b, ...born }]
  const [insteadOfA, insteadOfB] = [alternatives(a), alternatives(b)]
  if (insteadOfA.length > 0) scans.push({ key: year, terms: insteadOfA, beside: b, ...born })
  if (insteadOfB.length > 0) scans.push({ key: year, terms: insteadOfB, beside: a, ...born })
  return scans
}

function yearScans(year: string, word: string, born: Born, alternatives: Alternatives): Scan[] {
  const terms = alternatives(word)
  const typed: Scan = { key: year, term: beginningWith(word), ...born }
  return terms.length > 0 ? [typed, { key: year, terms, ...born }] : [typed]
}

function postcodeScans(
  postcode: string,
  words: readonly string[],
  born: Born,
  alternatives: Alternatives,
): Scan[] {
  return words.flatMap((word) => {
    const others = alternatives(word)
    const at = { key: KEY.postcode, terms: [postcode], ...born }
    const typed: Scan = { ...at, other: beginningWith(word) }
    return others.length > 0 ? [typed, { ...at, others }] : [typed]
  })
}
