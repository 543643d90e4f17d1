import type { Command } from 'commander'
import { type Goal, printShort } from './goal.ts'
import { keepResults } from './keep-results.ts'

/** Options that every bench has. */
export type Ending = { json?: true; keep?: true }

export const withKeeping = (command: Command): Command =>
  command.option('--keep', 'keep the figures in apps/bench/results, with machine and date')
export const withEnding = (command: Command): Command =>
  withKeeping(command).option('--json', 'print JSON instead of tables')

/** Prints what was found, as tables with what falls short or as JSON, and keeps it where that was asked. */
export function finish(
  name: string,
  { json, keep }: Ending,
  figures: object,
  goals: readonly Goal[],
  tables: () => void,
): void {
  if (json) console.log(JSON.stringify({ ...figures, goals }, null, 2))
  else {
    tables()
    printShort(goals)
  }
  if (keep) keepResults(name, figures, goals)
  // Whoever runs all of them gathers what each must show.
  process.send?.({ goals })
}
