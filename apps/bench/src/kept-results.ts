import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Goal } from './goal.ts'
import { RESULTS } from './keep-results.ts'
import type { Growth } from './measure.ts'

/** What a bench kept, as far as the page tells it; JSON has no figure that is not a number, and says null. */
export type KeptResult = {
  bench: string
  at: string
  machine: { cores: number; processor: string; memoryGiB: number; system: string; node: string }
  goals: (Omit<Goal, 'figure'> & { figure: number | null })[]
  growth?: Growth[]
}

/** The newest result of each of these benches that kept one, in their order. */
export const keptResults = (benches: readonly { name: string }[], folder = RESULTS): KeptResult[] =>
  benches
    .map(({ name }) => path.join(folder, `${name}.json`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as KeptResult)

/** The figure as a goal is asked about it; one that could not be taken meets nothing. */
export const goalOf = (kept: KeptResult['goals'][number]): Goal => ({
  ...kept,
  figure: kept.figure ?? Number.NaN,
})
