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

/** How much of what the goal allows is used up: 1 is the limit, more falls short, whichever way it is asked. */
export const shareOfGoal = (goal: Goal): number =>
  goal.kind === 'at-most' ? goal.figure / goal.limit : goal.limit / goal.figure

export const limitOf = (goal: Goal): string => `${goal.kind === 'at-most' ? '≤' : '≥'}${goal.limit}`

/** The end of every bench: what falls short of its goal, and by how much. */
export function printShort(goals: readonly Goal[]): void {
  if (goals.length === 0) return
  const short = goals.filter((goal) => !isMet(goal))
  const allMet = goals.length === 1 ? 'Its goal is met.' : `All ${goals.length} goals are met.`
  console.log(short.length === 0 ? allMet : 'Short of its goal:')
  for (const goal of short) console.log(`  ${goal.what}: ${figure(goal.figure)}, goal ${limitOf(goal)}`)
}
