import { fold } from './fold.ts'

/** What two records are compared by: the masked line and what stands behind it. */
export interface Lookalike {
  id: string
  family?: string | undefined
  given: readonly string[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birthDate?: string | undefined
  town?: string | undefined
}

/** Why records are held to look alike; the screen says it in these terms. */
export type LookalikeReason = 'same-name-and-birth-date' | 'twins' | 'same-line'

/** Records that look alike, in the order of the list, and why. */
export interface LookalikeGroup {
  ids: string[]
  reason: LookalikeReason
}

/**
 * The groups of records that one more detail must tell apart (V11, edge case 7): the same name and birth date (father and
 * son do not share it, two charts of one person and namesakes do); the same surname and birth date, as twins have; the
 * same masked line (surname, initial, birth year, town). A record is in one group only; groups that meet become one.
 */
export function lookalikes(hits: readonly Lookalike[]): LookalikeGroup[] {
  const group = new Map<string, { ids: Set<string>; reason: LookalikeReason }>()
  for (const reason of ['same-name-and-birth-date', 'twins', 'same-line'] as const) {
    for (const same of bySign(hits, SIGN[reason])) {
      const met = [...new Set(same.map((id) => group.get(id)).filter((known) => known !== undefined))]
      const whole = met[0] ?? { ids: new Set<string>(), reason }
      for (const id of [...same, ...met.flatMap((other) => [...other.ids])]) {
        whole.ids.add(id)
        group.set(id, whole)
      }
    }
  }
  const order = new Map(hits.map(({ id }, i) => [id, i]))
  const rank = (id: string): number => order.get(id) ?? 0
  return [...new Set(group.values())]
    .map(({ ids, reason }) => ({ ids: [...ids].sort((a, b) => rank(a) - rank(b)), reason }))
    .sort((a, b) => rank(a.ids[0] ?? '') - rank(b.ids[0] ?? ''))
}

const SIGN: Record<LookalikeReason, (hit: Lookalike) => string | undefined> = {
  'same-name-and-birth-date': ({ family = '', given, birthDate }) =>
    wholeDate(birthDate) && sign(fold(family), [...given.map(fold)].join(' '), birthDate),
  twins: ({ family, birthDate }) => wholeDate(birthDate) && sign(fold(family ?? ''), birthDate),
  'same-line': ({ family, given, birthDate, town = '' }) =>
    sign(fold(family ?? ''), [...fold(given[0] ?? '')][0] ?? '', birthDate?.slice(0, 4) ?? '', fold(town)),
}

function wholeDate(birthDate: string | undefined): string | undefined {
  return birthDate?.length === 10 ? birthDate : undefined
}

/** Undefined where there is no name to share. */
function sign(name: string, ...more: (string | undefined)[]): string | undefined {
  return name === '' ? undefined : [name, ...more].join('\n')
}

function bySign(hits: readonly Lookalike[], signOf: (hit: Lookalike) => string | undefined): string[][] {
  const found = new Map<string, string[]>()
  for (const hit of hits) {
    const key = signOf(hit)
    if (key === undefined) continue
    const same = found.get(key) ?? []
    if (!same.includes(hit.id)) same.push(hit.id)
    found.set(key, same)
  }
  return [...found.values()].filter((same) => same.length > 1)
}
