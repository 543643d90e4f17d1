import { fold, nicknamesOf } from '@portal-desk/matching'
import { Chance, type Person } from './people.ts'

/** What is typed, and who is meant. */
export interface Question {
  typed: string
  meant: string
}

/** Questions of one kind; `share` says how often it comes up in the mix. */
interface Kind {
  name: string
  share: number
  ask: (person: Person, chance: Chance) => string | undefined
}

const first = (text: string): string => text.split(/[\s-]/u)[0] ?? text
const us = ({ birthDate: d }: Person): string => `${d.slice(5, 7)}/${d.slice(8)}/${d.slice(0, 4)}`
const year = ({ birthDate }: Person): string => birthDate.slice(0, 4)
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const words = ({ birthDate: d }: Person): string =>
  `${Number(d.slice(8))} ${MONTHS[Number(d.slice(5, 7)) - 1]} ${d.slice(0, 4)}`
const phoneOf = ({ contacts }: Person): string => contacts[0]?.value ?? ''
const either = (person: Person, chance: Chance): string => (chance.share() < 0.5 ? year(person) : us(person))

/** What a front desk types in a day, as shares of all searches. */
const MIX: readonly Kind[] = [
  {
    name: 'beginnings and year',
    share: 0.22,
    ask: (p) => `${fold(first(p.family)).slice(0, 6)} ${fold(p.given).slice(0, 3)} ${year(p)}`,
  },
  { name: 'name and birth date', share: 0.24, ask: (p) => `${p.family} ${p.given} ${us(p)}` },
  {
    name: 'date in words first',
    share: 0.08,
    ask: (p) => `${words(p)} ${fold(p.given)} ${fold(first(p.family))}`,
  },
  { name: 'surname and date', share: 0.08, ask: (p) => `${fold(first(p.family))} ${us(p)}` },
  {
    name: 'surname, initial, year',
    share: 0.05,
    ask: (p) => `${fold(first(p.family))} ${fold(p.given).slice(0, 1)} ${year(p)}`,
  },
  { name: 'MRN', share: 0.07, ask: (p) => p.mrn.toLowerCase() },
  { name: 'phone and name', share: 0.05, ask: (p) => `${phoneOf(p)} ${fold(p.given)}` },
  {
    name: 'end of phone and name',
    share: 0.04,
    ask: (p) => `${fold(first(p.family))} …${phoneOf(p).slice(-4)}`,
  },
  { name: 'e-mail', share: 0.03, ask: (p) => p.contacts[1]?.value },
  {
    name: 'name and postcode',
    share: 0.04,
    ask: (p) => `${fold(first(p.family))} ${fold(p.given)} ${p.addresses[0]?.postcode}`,
  },
  { name: 'misspelt', share: 0.1, ask: misspelt },
]

/** Kinds of which the share of right answers is counted. */
export const HARD: readonly Kind[] = [
  { name: 'misspelt', share: 0, ask: misspelt },
  { name: 'former name', share: 0, ask: formerName },
  { name: 'nickname', share: 0, ask: nickname },
  { name: 'without accents', share: 0, ask: withoutAccents },
]

/** A day's searches for people drawn from the town. */
export function mix(sample: readonly Person[], count: number, seed: number): Question[] {
  const chance = new Chance(seed)
  return fill(count, () => question(chance.byShare(MIX), chance.of(sample), chance))
}

/** Searches of one hard kind. */
export function hard(kind: Kind, sample: readonly Person[], count: number, seed: number): Question[] {
  const chance = new Chance(seed)
  return fill(count, () => question(kind, chance.of(sample), chance))
}

/** The forty that hurt most: commonest names, shortest beginnings, widest dates. */
export function nasty(sample: readonly Person[]): Question[] {
  const often = new Map<string, number>()
  for (const { family } of sample) often.set(fold(first(family)), (often.get(fold(first(family))) ?? 0) + 1)
  const common = [...often]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([name]) => name)
  return common.flatMap((name, i) => [
    { typed: `${name} m 19${50 + i}`, meant: '' },
    { typed: `${name.slice(0, 2)} ma 19${60 + i}`, meant: '' },
    { typed: `${name.slice(0, 1)} j 19${70 + i}`, meant: '' },
    { typed: `${name} 4500${i % 10 === 0 ? 0 : 7}`, meant: '' },
  ])
}

function fill(count: number, make: () => Question | undefined): Question[] {
  const made: Question[] = []
  for (let tries = 0; made.length < count && tries < count * 400; tries++) {
    const one = make()
    if (one) made.push(one)
  }
  return made
}

function question(kind: Kind, person: Person, chance: Chance): Question | undefined {
  const typed = kind.ask(person, chance)
  return typed === undefined ? undefined : { typed, meant: person.id }
}

function misspelt(person: Person, chance: Chance): string | undefined {
  const [family, given] = [fold(first(person.family)), fold(person.given)]
  if (!/^[a-z]{4,}$/u.test(family) || !/^[a-z]{4,}$/u.test(given)) return undefined
  const [a, b] = chance.share() < 0.6 ? [slip(family, chance), given] : [family, slip(given, chance)]
  return `${a} ${b} ${either(person, chance)}`
}

/** One letter left out, doubled, replaced, or swapped with the next, never the first. */
function slip(word: string, chance: Chance): string {
  const at = 1 + chance.below(word.length - 2)
  const [before, here, next, after] = [
    word.slice(0, at),
    word[at] ?? '',
    word[at + 1] ?? '',
    word.slice(at + 2),
  ]
  const kind = chance.below(4)
  if (kind === 0) return before + next + after
  if (kind === 1) return before + here + here + next + after
  if (kind === 2)
    return before + chance.of([...'aeiorstn'].filter((letter) => letter !== here)) + next + after
  return here === next ? before + here + after : before + next + here + after
}

function formerName(person: Person, chance: Chance): string | undefined {
  const former = person.names.find(({ use }) => use === 'former')?.family
  return former === undefined
    ? undefined
    : `${fold(first(former))} ${fold(person.given)} ${either(person, chance)}`
}

function nickname(person: Person, chance: Chance): string | undefined {
  const names = nicknamesOf(person.given)
  return names.length === 0
    ? undefined
    : `${fold(first(person.family))} ${chance.of(names)} ${either(person, chance)}`
}

function withoutAccents(person: Person, chance: Chance): string | undefined {
  const name = `${first(person.family)} ${person.given}`
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
  return bare === name || !/^[\p{ASCII}]+$/u.test(bare) ? undefined : `${bare} ${either(person, chance)}`
}
