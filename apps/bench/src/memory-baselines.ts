import MiniSearch from 'minisearch'
import type { Person } from './people.ts'
import type { Baseline } from './search-baselines.ts'
import { bornBetween, type Line, lineOf, reading, wanted } from './search-lines.ts'

interface MemoryBaselines {
  add: (people: readonly Person[]) => void
  baselines: Baseline[]
}

/**
 * What keeps everybody in memory: an array that is read until enough are found, and MiniSearch as its pages suggest for
 * people who mistype (beginnings, and one error in five letters), every word wanted.
 */
export function arrayAndMiniSearch(): MemoryBaselines {
  const lines: Line[] = []
  const mini = new MiniSearch<Line>({
    fields: ['line'],
    storeFields: ['dob'],
    tokenize: (text) => text.split(' '),
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  })
  return {
    add(people) {
      const some = people.map(lineOf)
      lines.push(...some)
      mini.addAll(some)
    },
    baselines: [
      {
        name: 'array filter',
        slow: false,
        find(query, cap) {
          const one = reading(query)
          return one ? filtered(lines, wanted(one), bornBetween(one), cap) : []
        },
      },
      {
        name: 'MiniSearch',
        slow: true,
        find(query, cap) {
          const one = reading(query)
          const terms = one ? wanted(one) : []
          if (one === undefined || terms.length === 0) return []
          const [from, to] = bornBetween(one)
          const born = one.birth ? [`y${String(one.birth.from).slice(0, 4)}`] : []
          const hits = mini.search([...terms, ...born].join(' '), {
            filter: ({ dob }) => dob >= from && dob <= to,
          })
          return hits.slice(0, cap).map(({ id }) => String(id))
        },
      },
    ],
  }
}

function filtered(
  lines: readonly Line[],
  words: readonly string[],
  [from, to]: readonly [number, number],
  cap: number,
): string[] {
  const found: string[] = []
  for (const { id, line, dob } of lines) {
    if (dob < from || dob > to || !words.every((word) => line.includes(word))) continue
    if (found.push(id) === cap) break
  }
  return found
}
