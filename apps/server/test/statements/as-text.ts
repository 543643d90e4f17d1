import type { CompiledQuery } from 'kysely'

const clause =
  / (?=(?:from|where|order by|limit|union all|values|set|on conflict|returning|(?:inner|left|cross) join)\b)|(?<!\b(?:inner|left|cross)) (?=join\b)/
const parts = new RegExp(`[()]|${clause.source}`, 'g')

/** One walk for each of some values: how many there are hangs on the letters of a name that was made by chance. */
const sameWalks = /(select \* from \(.+?\))(?: union all \1)+/g
const sameSteps = /((?:^ *)UNION ALL\n(?:.+\n)+?)\1+/gm

/** A statement as a reviewer reads it: no parameters, a list of any length as one, a clause a line. */
export function readable({ sql }: CompiledQuery): string {
  let depth = 0
  return sql
    .replace(/\s+/g, ' ')
    .replace(/\$\d+|\+\?/g, '?')
    .replace(/\bin \(\?(, \?)*\)/g, 'in (?, …)')
    .replace(/\(\?(, \?)+\)/g, '(?, …)')
    .replace(/\(\?, …\)(, \(\?, …\))+/g, '(?, …), …')
    .replace(sameWalks, '$1 union all …')
    .replace(parts, (part) => {
      if (part === '(') depth++
      if (part === ')') depth--
      return part === ' ' && depth === 0 ? '\n  ' : part
    })
}

/** A plan with the same steps for each of some values as once, and without the numbers of its parts. */
export function readablePlan(steps: readonly string[]): string[] {
  const text = steps.map((step) => `${step.replace(/\(subquery-\d+\)/g, '(subquery)')}\n`).join('')
  return text.replace(sameSteps, '$1').split('\n').slice(0, -1)
}
