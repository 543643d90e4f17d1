import type { Growth } from './measure.ts'
import { figure } from './print-table.ts'

/** One sentence for each figure that was taken at several sizes. */
export const growthSentence = ({ what, from, to, of, exponent }: Growth): string =>
  `${what} grows with exponent ${figure(exponent)} from ${from} to ${to} ${of}.`

export function printGrowth(growth: readonly Growth[]): void {
  for (const one of growth) console.log(growthSentence(one))
}
