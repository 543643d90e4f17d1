import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import type { Goal } from './goal.ts'

/** Where the newest result of each bench is kept. */
export const RESULTS = path.resolve(import.meta.dirname, '../results')

/** On what it was measured: enough to read the figures by, nothing that names the machine. */
const machine = () => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: process.platform,
  node: process.version,
})

/** Keeps what a bench found beside its code, the newest of each bench: `apps/bench/results/<name>.json`. */
export function keepResults(name: string, figures: object, goals: readonly Goal[], now = new Date()): void {
  mkdirSync(RESULTS, { recursive: true })
  const kept = { bench: name, at: now.toISOString(), machine: machine(), goals, ...figures }
  writeFileSync(path.join(RESULTS, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
}
