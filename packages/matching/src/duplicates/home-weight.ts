import type { HomeAgreement } from './compare-home.ts'
import { type WeightTable, weightOf } from './weights.ts'

/** Tenths of a point. All who live under a roof share it: however much of an address agrees, it counts no more. */
const MOST_FOR_HOME = 100
/**
 * Town, postcode and state go together, and half a clinic's patients live in one town. The public sets draw them one by one,
 * so that their weights added up to a duplicate for two neighbours.
 */
const MOST_FOR_AREA = 40
/** Who moved has another street, town and postcode at once; that is one piece of evidence, not four. */
const MOST_AGAINST_HOME = -16

/** What a home counts, in tenths of a point: its parts together, within what a home can say. */
export function homeWeight(table: WeightTable, home: HomeAgreement): number {
  const roof = sum(table, home, ['house-number', 'street', 'locality'])
  const area = Math.min(MOST_FOR_AREA, sum(table, home, ['town', 'postcode', 'state']))
  return Math.max(MOST_AGAINST_HOME, Math.min(MOST_FOR_HOME, roof + area))
}

function sum(table: WeightTable, home: HomeAgreement, parts: readonly (keyof HomeAgreement)[]): number {
  let tenths = 0
  for (const part of parts) tenths += weightOf(table, part, home[part])
  return tenths
}
