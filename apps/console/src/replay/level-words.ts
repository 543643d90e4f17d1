import type { Moment } from './replay-query.ts'

/** The level at a moment, as a word of the rail. */
export const levelWords: Record<Moment['level'], string> = {
  none: 'None',
  basic: 'Basic',
  standard: 'Standard',
  strong: 'Strong',
}
