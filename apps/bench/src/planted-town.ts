import type { Comparable } from '@portal-desk/matching'
import type { KnownRow } from './known-row.ts'
import { Chance, type Person, people } from './people.ts'
import { secondChart } from './slips.ts'

/** Who lives in a planted town, as shares of its people. */
const SECOND_CHART = 0.08
const TWIN = 0.02
const NAMESAKE_CHILD = 0.02
const SPOUSE = 0.25
/** So many things at most go wrong between two charts of one person. */
const MOST_SLIPS = 2

/**
 * A town of `count` records in which it is known who is who: some people have a second chart with slips in it; some
 * live with a twin, a spouse or a child of their own name, who are other people.
 */
export function* plantedTown(count: number, seed: number): Generator<KnownRow> {
  const chance = new Chance(seed + 1)
  let made = 0
  for (const person of people(count, seed)) {
    for (const row of rowsAround(person, chance)) {
      if (made++ === count) return
      yield row
    }
  }
}

function* rowsAround(person: Person, chance: Chance): Generator<KnownRow> {
  const record = chartOf(person, chance)
  const row = (kind: string, changes: Comparable): KnownRow => ({
    person: `${person.mrn}${kind}`,
    record: { ...record, recordNumbers: [{ system: 'mrn', value: `${person.mrn}${kind}` }], ...changes },
  })
  const own = row('', {})
  yield own
  if (chance.share() < SECOND_CHART) {
    yield { person: own.person, record: secondChart(record, `${person.mrn}-2`, MOST_SLIPS, chance) }
  }
  if (chance.share() < TWIN)
    yield row(' twin', { given: [otherName(person.given, TWINS, chance)], sex: anySex(chance) })
  if (chance.share() < NAMESAKE_CHILD)
    yield row(' child', { birthDate: laterBirth(person.birthDate, chance) })
  if (chance.share() < SPOUSE) {
    const spouse = {
      given: [otherName(person.given, SPOUSES, chance)],
      birthDate: nearBirth(person.birthDate, chance),
    }
    yield row(' spouse', { ...spouse, sex: record.sex === 'female' ? 'male' : 'female', emails: [] })
  }
}

/** The chart of a made-up person; the street is as common as streets are, the town goes with its postcode. */
function chartOf(person: Person, chance: Chance): Comparable {
  const [now] = person.names
  const postcode = person.addresses[0]?.postcode ?? ''
  return {
    family: now?.family,
    given: now?.given,
    formerFamilies: person.names.flatMap(({ use, family }) => (use === 'former' && family ? [family] : [])),
    birthDate: person.birthDate,
    sex: anySex(chance),
    houseNumber: String(1 + chance.below(399)),
    street: `${chance.of(STREETS)} ${chance.of(KINDS)}`,
    town: `${STREETS[Number(postcode) % STREETS.length] ?? ''}ton`,
    postcode,
    state: 'OH',
    phones: person.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
    emails: person.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value),
  }
}

const STREETS =
  `Orchard Canal Larch Mill Church Station Market River Bridge Chapel Garden Meadow Forest Harbor Hunter Jackson
Lincoln Madison Monroe Adams Maple Walnut Chestnut Cedar Spruce Willow Laurel Juniper Hazel Birch Valley Summit Prospect
Highland Ridge Spring Lake Shore Franklin Liberty Union Academy College Temple Foundry Tanner Cooper Weaver Miller`.split(
    /\s+/u,
  )
const KINDS = ['Street', 'Avenue', 'Road', 'Lane', 'Drive', 'Court']

/** Names of twins and of spouses, none a short form or a spelling of another. */
const TWINS = 'Lucia Oscar Yvonne Hugo Beatrice Felix'.split(' ')
const SPOUSES = 'Peter Miriam Konrad Nadia Wanda Igor'.split(' ')
const otherName = (name: string, names: readonly string[], chance: Chance): string =>
  chance.of(names.filter((other) => other.slice(0, 2) !== name.slice(0, 2)))

const anySex = (chance: Chance): 'female' | 'male' => chance.of(['female', 'male'] as const)

/** A generation later, on any day. */
const laterBirth = (birthDate: string, chance: Chance): string =>
  `${Number(birthDate.slice(0, 4)) + 18 + chance.below(20)}-${birthDay(chance)}`

const nearBirth = (birthDate: string, chance: Chance): string =>
  `${Number(birthDate.slice(0, 4)) + chance.below(9) - 4}-${birthDay(chance)}`

function birthDay(chance: Chance): string {
  return [1 + chance.below(12), 1 + chance.below(28)].map((part) => String(part).padStart(2, '0')).join('-')
}
