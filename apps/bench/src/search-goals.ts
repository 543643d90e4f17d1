import { atLeast, atMost, type Goal } from './goal.ts'
import { type Growth, growths, type Times } from './measure.ts'

/** Times of one way to search, in one town. */
export interface SearchLine {
  engine: string
  patients: number
  what: string
  times: Times
}
/** How often the right record was among the first twenty. */
export interface SearchQuality {
  engine: string
  patients: number
  kind: string
  asked: number
  right: number
}

export const OURS = 'ours, mix'
/** What is kept of it in a line of the table. */
export const ofMix = (baseline: string): string => `${baseline}, mix`

/** How much slower each of the others must be, and from which size on that is promised (search.md). */
const peers = [
  { name: "LIKE '%…%'", at: 'p99', limit: 1 / 100, from: 1_000_000 },
  { name: 'FTS5 prefix', at: 'p99', limit: 1 / 10, from: 1_000_000 },
  { name: 'pg_trgm GIN', at: 'p99', limit: 1 / 5, from: 1_000_000 },
  { name: 'MiniSearch', at: 'p95', limit: 1 / 40, from: 100_000 },
  { name: 'array filter', at: 'p95', limit: 1 / 4, from: 100_000 },
] as const
const rightOnes: Record<string, number> = {
  misspelt: 0.95,
  'former name': 0.99,
  nickname: 0.99,
  'without accents': 1,
}
const GROWTH_TO = 1_000_000
const BEYOND = 5_000_000

const isOurs = ({ what }: SearchLine): boolean => what === OURS
const town = ({ engine, patients }: { engine: string; patients: number }): string =>
  `${engine}, ${patients} patients`

/** How the slow hundredth grows, up to the size that the goal speaks of. */
export const searchGrowth = (lines: readonly SearchLine[]): Growth[] =>
  growths(
    lines
      .filter((line) => isOurs(line) && line.patients <= GROWTH_TO)
      .map(({ engine, patients, times }) => ({
        what: `${engine}: p99 of the mix`,
        size: patients,
        cost: times.p99,
      })),
    'patients',
  )

/** What search.md promises of a run; of each size only what is promised there. */
export function searchGoals(lines: readonly SearchLine[], quality: readonly SearchQuality[]): Goal[] {
  return [
    ...lines.filter(isOurs).flatMap((own) => againstPeers(own, lines)),
    ...searchGrowth(lines).map(({ what, from, to, exponent }) =>
      atMost(`${what}, growth exponent from ${from} to ${to}`, exponent, 0.35),
    ),
    ...beyond(lines.filter(isOurs)),
    ...quality.map((q) =>
      atLeast(`${town(q)}: ${q.kind}, right one in the top 20`, q.right / q.asked, rightOnes[q.kind] ?? 1),
    ),
  ]
}

function againstPeers(own: SearchLine, lines: readonly SearchLine[]): Goal[] {
  const there = lines.filter(({ engine, patients }) => engine === own.engine && patients === own.patients)
  return peers.flatMap(({ name, at, limit, from }) => {
    const peer = there.find(({ what }) => what === ofMix(name))
    if (peer === undefined || own.patients < from) return []
    return [atMost(`${town(own)}: mix over ${name}, ${at}`, own.times[at] / peer.times[at], limit)]
  })
}

function beyond(own: readonly SearchLine[]): Goal[] {
  return own.flatMap(({ engine, patients, times }) => {
    const before = own.find((line) => line.engine === engine && line.patients === GROWTH_TO)
    if (patients !== BEYOND || before === undefined) return []
    return [atMost(`${engine}: p99 of the mix, 5 million over 1 million`, times.p99 / before.times.p99, 2)]
  })
}
