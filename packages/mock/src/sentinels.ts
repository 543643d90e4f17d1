import { ProblemKind } from '@portal-desk/contract'

/** What a sentinel asks for: a problem, a cut line or a slow answer, now or at the next step. */
export type Sentinel = { trouble: ProblemKind | 'cut' | 'slow'; next: boolean }

const short: Record<string, Sentinel['trouble']> = {
  down: 'database-down',
  full: 'disk-full',
  audit: 'audit-unavailable',
  old: 'page-too-old',
  reused: 'key-reused',
  unknown: 'commit-unknown',
  cut: 'cut',
  slow: 'slow',
}

/**
 * Reads a sentinel, typed as a search or as a password: `!down`, `!full`, `!audit`, `!old`, `!reused`, `!unknown`, `!cut`,
 * `!slow`, or `!` with the name of any problem (`!busy`, `!rate`, `!signed-out`). `!next-…` lets the search
 * pass and ends the step after it, so that every button can be seen failing. Undefined for any other text.
 */
export function sentinelIn(text: string): Sentinel | undefined {
  const found = /^!(next-)?([a-z-]+)$/.exec(text.trim())
  const [, next, name = ''] = found ?? []
  const trouble = short[name] ?? ProblemKind.safeParse(name).data
  return trouble ? { trouble, next: next !== undefined } : undefined
}
