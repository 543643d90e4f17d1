import type { Command } from 'commander'

/** One bench: a sub-command that prints a table of what, ours, baseline, ratio, growth. */
export interface Bench {
  /** As typed: `pnpm bench <name>`. */
  name: string
  question: string
  /** Declares its options and what it does. */
  addTo: (command: Command) => void
}
