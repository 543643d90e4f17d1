import type { CompiledQuery } from 'kysely'

const clause =
  / (?=(?:from|where|order by|limit|union all|values|set|on conflict|returning|(?:inner|left|cross) join)\b)|(?<!\b(?:inner|left|cross)) (?=join\b)/
const parts = new RegExp(`[()]|${clause.source}`, 'g')

/** A statement as a reviewer reads it: no parameters, a list of any length as one, a clause a line. */
export function readable({ sql }: CompiledQuery): string {
  let depth = 0
  return sql
    .replace(/\s+/g, ' ')
    .replace(/\$\d+/g, '?')
    .replace(/\bin \(\?(, \?)*\)/g, 'in (?, …)')
    .replace(/\(\?(, \?)+\)/g, '(?, …)')
    .replace(/\(\?, …\)(, \(\?, …\))+/g, '(?, …), …')
    .replace(parts, (part) => {
      if (part === '(') depth++
      if (part === ')') depth--
      return part === ' ' && depth === 0 ? '\n  ' : part
    })
}
