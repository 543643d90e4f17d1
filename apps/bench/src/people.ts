import { generateMersenne32Randomizer } from '@faker-js/faker'
import { nicknamesOf, type Searchable } from '@portal-desk/matching'
import { nameLists } from './name-lists.ts'

/** One made-up person, with the fields that search uses. */
export interface Person extends Searchable {
  id: string
  family: string
  given: string
  birthDate: string
  mrn: string
}

/** A seeded source of chance: the same seed gives the same town, query by query. */
export class Chance {
  readonly #source = generateMersenne32Randomizer()

  constructor(seed: number) {
    this.#source.seed(seed)
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    return this.#source.next()
  }

  below(n: number): number {
    return Math.floor(this.share() * n)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** One of the list, as often as its share says; shares add up to 1. */
  byShare<T extends { share: number }>(list: readonly T[]): T {
    let left = this.share()
    for (const one of list) {
      left -= one.share
      if (left < 0) return one
    }
    return list.at(-1) as T
  }

  /** As names fall: the first of the list is common, the last rare (the commonest of English is borne by one in eighty). */
  common<T>(list: readonly T[]): T {
    return list[Math.min(list.length - 1, Math.floor(list.length * this.share() ** 2))] as T
  }
}

const POSTCODES = Array.from({ length: 240 }, (_, i) => String(45_000 + i * 7))

/** As many people as asked for, one after the other: families of names, former names, nicknames as preferred names. */
export function* people(count: number, seed: number): Generator<Person> {
  const chance = new Chance(seed)
  const lists = nameLists()
  for (let n = 0; n < count; n++) yield personOf(n, chance, lists)
}

/** Every so-many-th of them: asking needs a few thousand people, not a million in memory. */
export function sampleOf(count: number, seed: number): Person[] {
  const step = Math.max(1, Math.floor(count / 5_000))
  const sample: Person[] = []
  let n = 0
  for (const person of people(count, seed)) if (n++ % step === 0) sample.push(person)
  return sample
}

function personOf(n: number, chance: Chance, lists: ReturnType<typeof nameLists>): Person {
  const list = chance.byShare(lists)
  const [familyNames, givenNames] = [list.family, list.given]
  const spanish = lists.indexOf(list) >= 1 && lists.indexOf(list) <= 2
  const family =
    chance.common(familyNames) + (spanish && chance.share() < 0.6 ? ` ${chance.common(familyNames)}` : '')
  const given = chance.common(givenNames)
  const middle =
    chance.share() < 0.4 ? [chance.share() < 0.5 ? given.slice(0, 1) : chance.common(givenNames)] : []
  const names: Person['names'][number][] = [{ use: 'current', family, given: [given, ...middle] }]
  if (chance.share() < 0.12) names.push({ use: 'former', family: chance.common(familyNames), given: [given] })
  const nickname = nicknamesOf(given)[0]
  if (nickname !== undefined && chance.share() < 0.05) names.push({ use: 'preferred', given: [nickname] })
  const mrn = `MRN-${String(n * 7 + 1_000_003)}`
  return {
    id: `pt_${String((n * 2_654_435_761) % 4_294_967_296).padStart(11, '0')}`,
    family,
    given,
    birthDate: birthDate(chance),
    mrn,
    names,
    identifiers: [{ kind: 'mrn', value: mrn }],
    contacts: contacts(n, chance),
    addresses: [{ postcode: chance.common(POSTCODES) }],
    usernames: chance.share() < 0.5 ? [`user${n}`] : [],
  }
}

function birthDate(chance: Chance): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${1926 + chance.below(98)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`
}

function contacts(n: number, chance: Chance): Person['contacts'] {
  const number = `${chance.of(['513', '937', '614'])}${String(2_000_000 + chance.below(7_900_000))}`
  const phone = {
    kind: 'phone',
    value: `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`,
    use: 'mobile',
  }
  return chance.share() < 0.7 ? [phone, { kind: 'email', value: `p${n}@example.org` }] : [phone]
}
