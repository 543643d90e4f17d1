import type { LocaleDefinition } from '@faker-js/faker'
import { de, en, es, es_MX, fr, it, ko, pl, pt_BR, ru, tr, vi, zh_CN } from '@faker-js/faker'

/** Names of one language and what share of the town speaks it. */
interface NameList {
  share: number
  given: string[]
  family: string[]
}

const locales: [share: number, locale: LocaleDefinition][] = [
  [0.5, en],
  [0.12, es_MX],
  [0.1, es],
  [0.06, it],
  [0.05, de],
  [0.04, pl],
  [0.03, vi],
  [0.03, fr],
  [0.02, pt_BR],
  [0.02, ru],
  [0.01, zh_CN],
  [0.01, ko],
  [0.01, tr],
]

/** The names that the made-up people bear, commonest first; English is filled up with compounds, as its directories are. */
export function nameLists(): NameList[] {
  return locales.map(([share, locale]) => {
    const family = flat(locale.person?.last_name)
    return {
      share,
      given: flat(locale.person?.first_name),
      family: share >= 0.5 ? [...family, ...compounds(family)] : family,
    }
  })
}

function flat(entry: unknown): string[] {
  const lists = Object.values((entry ?? {}) as Record<string, unknown>)
  return [...new Set(lists.flatMap((list) => (Array.isArray(list) ? list : [])))].filter(
    (name) => typeof name === 'string',
  )
}

/** Surnames made of the beginning of one and the end of another: the long tail of rare names that fuzzy search must cope with. */
function compounds(names: readonly string[]): string[] {
  const heads = names.map((name) => name.slice(0, Math.ceil(name.length / 2)))
  const tails = names.map((name) => name.slice(Math.ceil(name.length / 2)))
  const made = heads
    .slice(0, 200)
    .flatMap((head, i) => [3, 17, 31, 57, 91].map((step) => head + tails[(i * step + step) % tails.length]))
  return [...new Set(made)].filter((name) => name.length >= 4)
}
