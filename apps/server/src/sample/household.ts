import type { Instant, PostalAddress } from '@portal-desk/domain'
import { bornAtAge } from './dates.ts'
import type { Draw } from './draw.ts'
import { type MadeName, type NameMaker, ORIGINS, type Origin, type Sex, SPOKEN } from './names.ts'
import { homeAddress } from './town.ts'

export type Member = {
  name: MadeName
  sex: Sex
  birthDate: string
  /** The family name before a marriage. */
  formerFamily?: string
  suffix?: string
  /** A child has no mailbox; a parent's stands in its chart. */
  child: boolean
}

/** People of one roof: they share an address, often a telephone, sometimes a mailbox. */
export type Household = {
  members: Member[]
  address: PostalAddress
  language: string
  sharedMailbox: boolean
}

type Kind = 'alone' | 'couple' | 'family' | 'one-parent' | 'twins' | 'father-and-son'

const KINDS = [
  [40, 'alone'],
  [26, 'couple'],
  [20, 'family'],
  [8, 'one-parent'],
  [2, 'twins'],
  [4, 'father-and-son'],
] as const satisfies readonly (readonly [number, Kind])[]

/** Share of families with children in which two of them are twins. */
const TWINS = 0.12

const sexOf = (draw: Draw): Sex => (draw.chance(0.52) ? 'female' : 'male')
const adultAge = (draw: Draw) =>
  draw.weighted([
    [34, draw.whole(19, 39)],
    [36, draw.whole(40, 64)],
    [30, draw.whole(65, 96)],
  ])

/** Makes one household after the other; `now` is the day on which ages are right. */
export const householdMaker = (draw: Draw, names: NameMaker, now: Instant) => {
  const adult = (origin: Origin, line: string, sex: Sex, age: number): Member => ({
    name: names.person(origin, line, sex),
    sex,
    birthDate: bornAtAge(draw, now, age),
    child: false,
  })

  const couple = (origin: Origin, line: string, age: number): Member[] => {
    const first = adult(origin, line, draw.chance(0.94) ? 'male' : 'female', age)
    const born = draw.chance(0.85) ? origin : draw.weighted(ORIGINS)
    const maiden = names.family(born)
    const partner = adult(born, maiden, 'female', Math.max(19, age + draw.whole(-6, 4)))
    if (!draw.chance(0.55)) return [first, partner]
    const married: Member = {
      ...partner,
      name: renamed(partner.name, first.name.family),
      formerFamily: partner.name.family,
    }
    return [first, married]
  }

  const children = (origin: Origin, line: string, parentAge: number): Member[] => {
    const oldest = Math.min(17, parentAge - 19)
    if (oldest < 0) return []
    const made: Member[] = []
    const count = draw.whole(1, 3)
    while (made.length < count) {
      const child = { ...adult(origin, line, sexOf(draw), draw.whole(0, oldest)), child: true }
      made.push(child)
      if (draw.chance(TWINS)) made.push(twinOf(origin, line, child))
    }
    return made
  }

  const twinOf = (origin: Origin, line: string, twin: Member): Member => {
    const sex = draw.chance(0.65) ? twin.sex : sexOf(draw)
    let name = names.person(origin, line, sex)
    for (let tries = 0; tries < 20 && name.given[0] === twin.name.given[0]; tries += 1) {
      name = names.person(origin, line, sex)
    }
    return { name, sex, birthDate: twin.birthDate, child: twin.child }
  }

  const members = (kind: Kind, origin: Origin, line: string): Member[] => {
    const age = adultAge(draw)
    if (kind === 'alone') return [adult(origin, line, sexOf(draw), age)]
    if (kind === 'couple') return couple(origin, line, age)
    if (kind === 'twins') {
      const first = adult(origin, line, sexOf(draw), age)
      return [first, twinOf(origin, line, first)]
    }
    if (kind === 'father-and-son') {
      const father = { ...adult(origin, line, 'male', draw.whole(48, 90)), suffix: 'Sr.' }
      const son = { ...father, suffix: 'Jr.', birthDate: bornAtAge(draw, now, draw.whole(19, 30)) }
      return [father, son]
    }
    const parentAge = draw.whole(24, 52)
    if (kind === 'one-parent') {
      return [adult(origin, line, sexOf(draw), parentAge), ...children(origin, line, parentAge)]
    }
    return [...couple(origin, line, parentAge), ...children(origin, line, parentAge)]
  }

  return (): Household => {
    const origin = draw.weighted(ORIGINS)
    const kind = draw.weighted(KINDS)
    const [tag, share] = SPOKEN[origin]
    return {
      members: members(kind, origin, names.family(origin)),
      address: homeAddress(draw),
      language: draw.chance(share) ? tag : 'en',
      sharedMailbox: draw.chance(0.15),
    }
  }
}

const renamed = (name: MadeName, family: string): MadeName => ({
  family,
  given: name.given,
  spellings: [{ use: 'current', family, given: name.given }],
})
