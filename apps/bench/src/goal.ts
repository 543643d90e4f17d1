import { figure } from './print-table.ts'

/** What a bench must show (quality.md §3); a figure at its limit is within it. */
export type Goal = { what: string; figure: number; limit: number; kind: 'at-most' | 'at-least' }

export const atMost = (what: string, of: number, limit: number): Goal => ({
  what,
  figure: of,
  limit,
  kind: 'at-most',
})
export const atLeast = (what: string, of: number, limit: number): Goal => ({
  what,
  figure: of,
  limit,
  kind: 'at-least',
})

/** A figure that could not be taken meets nothing. */
export const isMet = (goal: Goal): boolean =>
  goal.kind === 'at-most' ? goal.figure <= goal.limit : goal.figure >= goal.limit

/** The end of every bench: what falls short of its goal, and by how much. */
export function printShort(goals: readonly Goal[]): void {
  const short = goals.filter((goal) => !isMet(goal))
  console.log(short.length === 0 ? `All ${goals.length} goals are met.` : 'Short of its goal:')
  for (const goal of short)
    console.log(
      `  ${goal.what}: ${figure(goal.figure)}, goal ${goal.kind === 'at-most' ? '≤' : '≥'}${goal.limit}`,
    )
}
