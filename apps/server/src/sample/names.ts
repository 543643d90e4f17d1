import { base, en, es_MX, Faker, pl, vi } from '@faker-js/faker'
import type { PersonName } from '@portal-desk/domain'
import type { Draw } from './draw.ts'
import { ARABIC, CHINESE, ENGLISH } from './name-lists.ts'

export type Origin = 'english' | 'spanish' | 'vietnamese' | 'polish' | 'arabic' | 'chinese'
export type Sex = 'female' | 'male'

/** One person's name: the parts for mail addresses and relatives, and all current spellings for the chart. */
export type MadeName = { family: string; given: string[]; spellings: PersonName[] }

export const ORIGINS = [
  [56, 'english'],
  [20, 'spanish'],
  [7, 'vietnamese'],
  [5, 'polish'],
  [6, 'arabic'],
  [6, 'chinese'],
] as const satisfies readonly (readonly [number, Origin])[]

/** The language a family of this origin may prefer (BCP 47), and how often it does. */
export const SPOKEN: Record<Origin, readonly [tag: string, share: number]> = {
  english: ['en', 1],
  spanish: ['es', 0.6],
  vietnamese: ['vi', 0.5],
  polish: ['pl', 0.3],
  arabic: ['ar', 0.45],
  chinese: ['zh', 0.5],
}

const latin = (both: string) => both.split(' ')[0] ?? both
const script = (both: string) => both.split(' ')[1] ?? both
const plain = (family: string, given: string[]): MadeName => ({
  family,
  given,
  spellings: [{ use: 'current', family, given }],
})

/** Names of many languages, as a clinic in the United States finds them in its charts. */
export const nameMaker = (draw: Draw) => {
  const { randomizer } = draw
  const english = new Faker({ locale: [en, base], randomizer })
  const mexican = new Faker({ locale: [es_MX, en, base], randomizer })
  const polish = new Faker({ locale: [pl, en, base], randomizer })
  const vietnamese = new Faker({ locale: [vi, en, base], randomizer })
  // Two surnames are one word each here; particles make some of them longer.
  const surname = () => mexican.person.lastName().split(' ')[0] ?? ''

  const family = (origin: Origin): string => {
    if (origin === 'spanish') return draw.chance(0.7) ? `${surname()} ${surname()}` : surname()
    if (origin === 'vietnamese') return vietnamese.person.lastName()
    if (origin === 'polish') return polish.person.lastName()
    if (origin === 'arabic') return draw.pick(ARABIC.family)
    if (origin === 'chinese') return draw.pick(CHINESE.family)
    return draw.chance(0.3) ? draw.pick(ENGLISH.family) : english.person.lastName()
  }

  const chinese = (both: string, sex: Sex): MadeName => {
    const given = draw.pick(CHINESE[sex])
    const made = plain(latin(both), [latin(given)])
    const written: PersonName = {
      use: 'current',
      family: script(both),
      given: [script(given)],
      text: `${script(both)}${script(given)}`,
    }
    if (draw.chance(0.1))
      return { ...made, spellings: [{ use: 'current', given: [], text: written.text ?? '' }] }
    return draw.chance(0.5) ? { ...made, spellings: [...made.spellings, written] } : made
  }

  /** @param line the family name as `family` gave it; women's forms and scripts are made from it */
  const person = (origin: Origin, line: string, sex: Sex): MadeName => {
    if (origin === 'chinese') return chinese(line, sex)
    if (origin === 'arabic') return plain(line, [draw.pick(ARABIC[sex])])
    if (origin === 'polish') {
      const own = sex === 'female' ? line.replace(/(s|c|dz)ki$/, '$1ka') : line
      return plain(own, [polish.person.firstName(sex)])
    }
    if (origin === 'vietnamese') {
      const given = vietnamese.person.firstName(sex).split(' ')
      const made = plain(line, given)
      return {
        ...made,
        spellings: [{ use: 'current', family: line, given, text: [line, ...given].join(' ') }],
      }
    }
    if (origin === 'spanish') return plain(line, mexican.person.firstName(sex).split(' '))
    const first = draw.chance(0.4) ? draw.pick(ENGLISH[sex]) : english.person.firstName(sex)
    const middle = draw.chance(0.35) ? [english.person.firstName(sex)] : []
    return plain(line, [first, ...middle])
  }
  return { family, person }
}

export type NameMaker = ReturnType<typeof nameMaker>
