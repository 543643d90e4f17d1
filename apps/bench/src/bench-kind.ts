import type { Command } from 'commander'

/** One bench: a sub-command that prints a table of what, ours, baseline, ratio, growth. */
export interface Bench {
  /** As typed: `pnpm bench <name>`. */
  name: string
  question: string
  /** What it cannot run without; it is not run with the others. */
  needs?: string
  /** Declares its options and what it does. */
  addTo: (command: Command) => void
}
